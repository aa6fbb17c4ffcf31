/** Of a photograph on white, where what is lossless is too large. */
const JPEG_QUALITY = 0.85;
/** Less would be seen on paper. */
const LEAST_QUALITY = 0.5;

/**
 * A picture as base64 of a PNG or JPEG, no side longer than `maxSide` pixels.
 * @param maxCharacters of base64, for a PNG
 * @throws where the browser cannot draw the file
 */
export async function smallPicture(file: Blob, maxSide: number, maxCharacters: number): Promise<string> {
  const image = await imageOf(file);
  const png = base64Of(drawn(image, maxSide, false).toDataURL('image/png'));
  if (png.length <= maxCharacters) return png;
  // A JPEG has no transparency: what is transparent would be black.
  return base64Of(drawn(image, maxSide, true).toDataURL('image/jpeg', JPEG_QUALITY));
}

/**
 * A photograph as base64 of a JPEG of at most `maxCharacters`, no side longer than `maxSide` pixels: of less quality where it has
 * to be, then smaller.
 * @throws where the browser cannot draw the file
 */
export async function smallPhotograph(file: Blob, maxSide: number, maxCharacters: number): Promise<string> {
  const image = await imageOf(file);
  for (let side = maxSide; ; side = Math.round(side * 0.8)) {
    const canvas = drawn(image, side, true);
    for (let quality = JPEG_QUALITY; quality >= LEAST_QUALITY; quality -= 0.1) {
      const jpeg = base64Of(canvas.toDataURL('image/jpeg', quality));
      if (jpeg.length <= maxCharacters) return jpeg;
    }
  }
}

async function imageOf(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await dataUrlOf(file);
  await image.decode();
  return image;
}

function drawn(image: HTMLImageElement, maxSide: number, onWhite: boolean): HTMLCanvasElement {
  const scale = Math.min(1, maxSide / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  if (onWhite) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);

function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
