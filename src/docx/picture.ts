import { escapeXml } from './xml';

/** A picture to put into a document. */
export interface Picture {
  /** A PNG or JPEG file. */
  bytes: Uint8Array;
  /** What it shows, for those who do not see it. */
  alternativeText: string;
  /** In millimetres; where one is left out the picture keeps its shape, where both are it is as large as its pixels. */
  width?: number;
  height?: number;
}

/** What a picture's file says of it. */
export interface PictureShape {
  extension: 'png' | 'jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

/** English Metric Units, in which drawings are measured. Source: ECMA-376 part 1, 20.1.2.1. */
const EMU = { millimetre: 36_000, pixel: 9_525 };

/** Reads the kind and size of a picture; null where it is no PNG or JPEG. */
export function pictureShape(bytes: Uint8Array): PictureShape | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Source: PNG specification, 5.2 "PNG signature" and 11.2.2 "IHDR".
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  // Source: ITU-T T.81, B.1.1.3 "Marker assignments", B.2.2 "Frame header syntax".
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { extension: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker < 0xffc0) return null;
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** How large a picture is drawn, in English Metric Units. */
function drawnSize({ width, height }: Picture, shape: PictureShape): { cx: number; cy: number } {
  const ratio = shape.height / shape.width;
  const cx = width === undefined ? undefined : width * EMU.millimetre;
  const cy = height === undefined ? undefined : height * EMU.millimetre;
  const wide = cx ?? (cy === undefined ? shape.width * EMU.pixel : cy / ratio);
  return { cx: Math.round(wide), cy: Math.round(cy ?? wide * ratio) };
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/**
 * A picture in the line of its words (Open XML, for a run).
 * @param id its number among the drawings of the document, from 1
 * @param relation the id of its relation
 */
export function pictureXml(picture: Picture, shape: PictureShape, id: number, relation: string): string {
  const { cx, cy } = drawnSize(picture, shape);
  const named = `id="${id}" name="Picture ${id}"`;
  return (
    `<w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named} descr="${escapeXml(picture.alternativeText)}"/>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture">` +
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
    `<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relation}"/>` +
    `<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}

/** [Content_Types].xml with the kind of picture in it. */
export function withPictureType(contentTypes: string, extension: PictureShape['extension']): string {
  if (new RegExp(`<Default\\s[^>]*Extension="${extension}"`, 'i').test(contentTypes)) return contentTypes;
  return contentTypes.replace(
    /<Types\b[^>]*>/,
    (types) => `${types}<Default Extension="${extension}" ContentType="image/${extension}"/>`,
  );
}
