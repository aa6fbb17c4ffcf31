/** The item that the dev target alone has in its menu, and the sheet of its answers, which are English, as all that maintainers read. */
export const LIVE_CHECK = 'ตรวจในบัญชีจริง';
