/** As many as 100 KB of a JPEG are in base64; a sidebar makes pictures this small. */
export const MAX_PICTURE_CHARACTERS = 136_536;
export const MAX_PICTURES = 40;
/** Of its longest side, in pixels. */
export const MAX_PICTURE_SIDE = 1000;
