import { EMBLEM_ID, NOTHING_STORED } from '../documents/stored-templates';
import { bytesOfBase64 } from '../docx/base64';
import { pictureShape } from '../docx/picture';
import { now } from '../google/host';
import { changeTemplate } from '../google/templates';
import { UserError } from '../messages';

/** In characters of base64, about 150 KB: every document has it once, and it fits a few cells. */
const MAX_CHARACTERS = 200_000;

/**
 * Keeps the office's emblem in the spreadsheet, for every colleague, or takes it away.
 * @param base64 a PNG or JPEG that the page has made small; '' for none
 * @throws UserError if it is no picture, or too large
 */
export function saveEmblem({ base64 }: { base64: string }): Record<string, never> {
  if (base64.length > MAX_CHARACTERS) throw new UserError('emblem/too-large');
  if (base64 !== '' && !pictureShape(bytesOfBase64(base64))) throw new UserError('emblem/no-picture');
  const emblem = { doc: null, custom: { docId: EMBLEM_ID, when: now(), who: '', base64 } };
  changeTemplate(EMBLEM_ID, () => (base64 === '' ? NOTHING_STORED : emblem));
  return {};
}
