import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import type { Reported } from '../../src/actions/report';
import type { AdoptedTemplate, ShownTemplate } from '../../src/actions/template';
import { FORMS } from '../../src/forms';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { readDocx } from '../support/docx';
import { openXmlErrors } from '../support/validator';

type Failed = { error: { code: string; message: string; hint: string } };
const last = (workbench: Workbench) => workbench.drive.files[workbench.drive.files.length - 1]!;
const take = (workbench: Workbench, form = 'results') => workbench.run('takeTemplate', form) as ShownTemplate;
const adopt = (workbench: Workbench, form = 'results') =>
  workbench.run('adoptTemplate', form) as AdoptedTemplate & Failed;
const made = (workbench: Workbench, options: object = {}) => {
  const reported = workbench.run('makeReport', options) as Reported;
  expect(reported.file).toBeTruthy();
  return last(workbench).bytes;
};

describe.each(FORMS.map(({ id }) => id))('the template of %s, taken and read back', (id) => {
  test.each(['docs', 'word'])('makes the same document for %s as the built-in one', (target) => {
    const workbench = sampleBook(id);
    const before = readDocx(made(workbench, { target }));
    expect(take(workbench, id).doc?.who).toBe('a@example.go.th');
    const template = readDocx(last(workbench).bytes).text;
    expect(template).not.toMatch(/\{\{[#^/]?[a-zA-Z]/);
    expect(openXmlErrors(last(workbench).bytes)).toEqual([]);
    expect(adopt(workbench, id)).toMatchObject({ kind: 'adopted', template: { own: { damaged: false } } });
    const bytes = made(workbench, { target });
    expect(readDocx(bytes)).toEqual(before);
    expect(openXmlErrors(bytes)).toEqual([]);
  });
});
void PizZip;
