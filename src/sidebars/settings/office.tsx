import { settings as messages } from '../../messages/th/sidebars/settings';
import { Select, TextField } from '../shared';
import { type DraftProps, withProposals } from './draft';

/** The office's name, kind and place. */
export function OfficeFields({ view, texts, change, error }: DraftProps & { error?: string | undefined }) {
  const propose = (changed: Parameters<typeof change>[0]) => change(withProposals(texts, changed));
  const kinds = view.choices.kind ?? [];
  return (
    <>
      <TextField
        label={messages.officeName}
        hint={messages.officeNameHint}
        value={texts.officeName}
        onInput={(officeName) => propose({ officeName })}
        error={error}
        required
      />
      <Select
        label={messages.kind}
        options={[
          { value: '', label: messages.noKind },
          ...kinds.map((kind) => ({ value: kind, label: kind })),
        ]}
        value={texts.kind}
        onChange={(kind) => propose({ kind })}
      />
      <TextField
        label={messages.officeShortName}
        value={texts.officeShortName}
        onInput={(officeShortName) => change({ officeShortName })}
      />
      <TextField
        label={messages.district}
        hint={messages.districtHint}
        value={texts.district}
        onInput={(district) => change({ district })}
      />
      <TextField
        label={messages.province}
        value={texts.province}
        onInput={(province) => change({ province })}
      />
    </>
  );
}
