import type { ComponentChild } from 'preact';
import { settings as say } from '../../messages/th/sidebars/settings';
import type { SettingsTexts } from '../../settings/settings';
import { districtName, provinceName } from '../../thai/place-names';
import { Choice, TextField } from '../shared';
import { DepartmentLines, MakerFields } from './departments';
import type { DraftProps, Id } from './draft';
import { OfficeFields } from './office';
import { PeopleFields } from './people';
import { YearFields } from './years';

export type SectionId = keyof typeof say.sections;

interface Section {
  id: SectionId;
  /** The settings it changes. */
  ids: readonly Id[];
  Fields: (props: DraftProps) => ComponentChild;
  /** What it says in short, line by line; '' where nothing is filled in. */
  summary: (texts: SettingsTexts) => string[];
}

/** So many departments are named in short. */
const NAMED = 4;

/** The parts of the page, each changed by itself. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'office',
    ids: ['agency', 'agencyShort', 'kind', 'district', 'province', 'website'],
    Fields: (props) => (
      <>
        <OfficeFields {...props} error={props.texts.agency.trim() === '' ? say.agencyFirst : undefined} />
        <TextField
          label={say.website}
          value={props.texts.website}
          onInput={(website) => props.change({ website })}
        />
      </>
    ),
    summary: ({ agency, agencyShort, district, province }) => [
      agency,
      [agencyShort, districtName(district, province), provinceName(province)]
        .filter((part) => part !== '')
        .join(' · '),
    ],
  },
  {
    id: 'years',
    ids: ['fiscalYear', 'resultYear'],
    Fields: YearFields,
    summary: ({ fiscalYear, resultYear }) =>
      fiscalYear + resultYear === '' ? [''] : [say.yearsNow(fiscalYear, resultYear)],
  },
  {
    id: 'departments',
    ids: ['departments'],
    Fields: DepartmentLines,
    summary: ({ departments }) => [
      say.someDepartments(departments.slice(0, NAMED).join(', '), departments.length - NAMED),
    ],
  },
  {
    id: 'people',
    ids: ['signer', 'endorsers'],
    Fields: PeopleFields,
    summary: ({ signer, endorsers }) => [
      signer.name && say.signedBy(signer.name),
      endorsers.length === 0 ? '' : say.endorsedBy(endorsers.length),
    ],
  },
  {
    id: 'document',
    ids: ['unit', 'phone', 'documentPrefix', 'digits', 'asOf', 'fileName'],
    Fields: (props) => (
      <>
        <MakerFields {...props} />
        <Choice
          label={say.digits}
          options={(props.shown.choices.digits ?? []).map((value) => ({ value, label: value }))}
          value={props.texts.digits || (props.shown.choices.digits?.[0] ?? '')}
          onChange={(digits) => props.change({ digits })}
        />
        <TextField
          label={say.asOf}
          hint={say.asOfHint}
          value={props.texts.asOf}
          onInput={(asOf) => props.change({ asOf })}
        />
        <TextField
          label={say.fileName}
          hint={say.fileNameHint}
          value={props.texts.fileName}
          onInput={(fileName) => props.change({ fileName })}
        />
      </>
    ),
    summary: ({ unit, phone, asOf }) => [
      [unit, phone && say.telephone(phone)].filter((part) => part !== '').join(' · '),
      asOf && `${say.asOf} ${asOf}`,
    ],
  },
  {
    id: 'meeting',
    ids: ['meetingDate', 'meetingBy'],
    Fields: ({ texts, change }) => (
      <>
        <TextField
          label={say.meetingDate}
          hint={say.meetingDateHint}
          value={texts.meetingDate}
          onInput={(meetingDate) => change({ meetingDate })}
        />
        <TextField
          label={say.meetingBy}
          hint={say.meetingByHint}
          value={texts.meetingBy}
          onInput={(meetingBy) => change({ meetingBy })}
        />
      </>
    ),
    summary: ({ meetingDate, meetingBy }) => [meetingDate, meetingBy],
  },
];

/** Settings in words, to be compared. */
export function wordsOf(texts: SettingsTexts, ids: readonly Id[]): { label: string; lines: string[] }[] {
  return ids.map((id) => {
    const value: unknown = texts[id];
    const lines = (Array.isArray(value) ? value : [value]).map((each) =>
      typeof each === 'string' ? each : Object.values(Object(each)).filter(Boolean).join(' · '),
    );
    return { label: say[id], lines: lines.join('') === '' ? [say.blank] : lines };
  });
}
