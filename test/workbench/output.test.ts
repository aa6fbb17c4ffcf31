import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { UnusableInput } from '../../workbench/errors';
import { requireNoFolder, writeOutput } from '../../workbench/output';

const long = join(tmpdir(), `${'ก'.repeat(100)}.docx`);

test.each([
  ['is looked at', () => requireNoFolder(long)],
  ['is written', () => writeOutput(long, new Uint8Array())],
])('a file whose name is too long for the disk is unusable input when it %s', (_when, act) => {
  expect(act).toThrow(UnusableInput);
  expect(act).toThrow('its name is too long');
});
