/** Lossless where it is small enough, as an emblem of few colours is; else as a photograph on white. */
const JPEG_QUALITY = 0.85;

/**
 * A picture as base64 of a PNG or JPEG, no side longer than `maxSide` pixels.
 * @param maxCharacters of base64, for a PNG
 * @throws where the browser cannot draw the file
 */
export async function smallPicture(file: File, maxSide: number, maxCharacters: number): Promise<string> {
  const image = new Image();
  image.src = await dataUrlOf(file);
  await image.decode();
  const scale = Math.min(1, maxSide / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const draw = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
  draw();
  const png = base64Of(canvas.toDataURL('image/png'));
  if (png.length <= maxCharacters) return png;
  // A JPEG has no transparency: what is transparent would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  draw();
  return base64Of(canvas.toDataURL('image/jpeg', JPEG_QUALITY));
}

const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
