// The word or its abbreviation before the name, also repeated.
const DISTRICT = /^(?:\s*(?:อำเภอ|อ\.))+\s*/;
const PROVINCE = /^(?:\s*(?:จังหวัด|จ\.))+\s*/;
/** Other kinds of places, which have another word before the name. */
const OTHER_PLACE = /^(?:กิ่งอำเภอ|เขต|แขวง|ข\.|ตำบล|ต\.|เทศบาล|เมืองพัทยา)/;
/** Bangkok is no จังหวัด, and has เขต for อำเภอ. */
const BANGKOK = /^กรุงเทพ|^กทม/;

/**
 * A district's name with the one word before it, as a document prints it; '' of a blank.
 * @example districtName('อ.เมืองตาก', 'ตาก') // 'อำเภอเมืองตาก'
 * @example districtName('ดุสิต', 'กรุงเทพมหานคร') // 'เขตดุสิต'
 */
export function districtName(typed: string, province: string): string {
  const name = typed.replace(DISTRICT, '').trim();
  if (name === '') return '';
  const repeated = /^(เขต|แขวง|ตำบล)(?:\s*\1)+/.exec(name);
  if (repeated) return districtName(name.replace(repeated[0], repeated[1] ?? ''), province);
  if (OTHER_PLACE.test(name)) return name;
  return (isBangkok(province) ? 'เขต' : 'อำเภอ') + name;
}

/**
 * A province's name with the one word before it; '' of a blank.
 * @example provinceName('จังหวัด จ.ตาก') // 'จังหวัดตาก'
 */
export function provinceName(typed: string): string {
  const name = typed.replace(PROVINCE, '').trim();
  return name === '' || isBangkok(name) ? name : `จังหวัด${name}`;
}

const isBangkok = (province: string): boolean => BANGKOK.test(province.replace(PROVINCE, '').trim());
