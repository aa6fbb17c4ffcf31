/** A message from a page of the add-on to the frame around it. */
export type FromFrame =
  | { kind: 'run'; call: number; name: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'focusSheet' }
  | { kind: 'document'; id: string; as: 'docx' | 'pdf' };

/** The answer to a call. */
export interface ToFrame {
  call: number;
  value?: unknown;
  error?: { name: string; message: string };
}
