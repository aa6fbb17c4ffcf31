import { templateLink } from '../../messages/th/sidebars/template';
import { Button, ErrorBox, server, useTask } from '../shared';

/** The way to the office's own templates. */
export function TemplateLink() {
  const open = useTask(() => server.openTemplates());
  return (
    <div>
      <Button kind="link" task={open}>
        {templateLink}
      </Button>
      <ErrorBox failure={open.failure} />
    </div>
  );
}
