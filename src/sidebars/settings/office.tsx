import { settings as say } from '../../messages/th/sidebars/settings';
import { Select, TextField } from '../shared';
import { type DraftProps, withProposals } from './draft';

/** Who the office is. */
export function OfficeFields({ shown, texts, change, error }: DraftProps & { error?: string | undefined }) {
  const propose = (changed: Parameters<typeof change>[0]) => change(withProposals(texts, changed));
  const kinds = shown.choices.kind ?? [];
  return (
    <>
      <TextField
        label={say.agency}
        hint={say.agencyHint}
        value={texts.agency}
        onInput={(agency) => propose({ agency })}
        error={error}
        required
      />
      <Select
        label={say.kind}
        options={[{ value: '', label: say.noKind }, ...kinds.map((kind) => ({ value: kind, label: kind }))]}
        value={texts.kind}
        onChange={(kind) => propose({ kind })}
      />
      <TextField
        label={say.agencyShort}
        value={texts.agencyShort}
        onInput={(agencyShort) => change({ agencyShort })}
      />
      <TextField
        label={say.district}
        hint={say.districtHint}
        value={texts.district}
        onInput={(district) => change({ district })}
      />
      <TextField label={say.province} value={texts.province} onInput={(province) => change({ province })} />
    </>
  );
}
