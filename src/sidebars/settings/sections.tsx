import type { ComponentChild } from 'preact';
import { settings as messages } from '../../messages/th/sidebars/settings';
import type { SettingsTexts } from '../../settings/settings';
import { districtName, provinceName } from '../../thai/place-names';
import { Choice, TextField } from '../shared';
import { DepartmentLines, MakerFields } from './department-fields';
import type { DraftProps, SettingId } from './draft';
import { OfficeFields } from './office';
import { PeopleFields } from './people';
import { YearFields } from './years';

export type SectionId = keyof typeof messages.sections;

export interface Section {
  id: SectionId;
  /** The settings it changes. */
  ids: readonly SettingId[];
  Fields: (props: DraftProps) => ComponentChild;
  /** The section in short, line by line; '' where nothing is filled in. */
  summary: (texts: SettingsTexts) => string[];
}

/** How many departments the summary names. */
const MAX_NAMED = 4;

/** The parts of the page, each changed by itself. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'office',
    ids: ['officeName', 'officeShortName', 'kind', 'district', 'province', 'website', 'email'],
    Fields: (props) => (
      <>
        <OfficeFields
          {...props}
          error={props.texts.officeName.trim() === '' ? messages.officeNameFirst : undefined}
        />
        <TextField
          label={messages.website}
          value={props.texts.website}
          onInput={(website) => props.change({ website })}
        />
        <TextField
          label={messages.email}
          value={props.texts.email}
          onInput={(email) => props.change({ email })}
        />
      </>
    ),
    summary: ({ officeName, officeShortName, district, province }) => [
      officeName,
      [officeShortName, districtName(district, province), provinceName(province)]
        .filter((part) => part !== '')
        .join(' · '),
    ],
  },
  {
    id: 'years',
    ids: ['fiscalYear', 'resultYear', 'surveyUntil', 'publishUntil'],
    Fields: YearFields,
    summary: ({ fiscalYear, resultYear }) =>
      fiscalYear + resultYear === '' ? [''] : [messages.yearsNow(fiscalYear, resultYear)],
  },
  {
    id: 'departments',
    ids: ['departments'],
    Fields: DepartmentLines,
    summary: ({ departments }) => [
      messages.someDepartments(departments.slice(0, MAX_NAMED).join(', '), departments.length - MAX_NAMED),
    ],
  },
  {
    id: 'people',
    ids: ['signer', 'endorsers'],
    Fields: PeopleFields,
    summary: ({ signer, endorsers }) => [
      signer.name && messages.signedBy(signer.name),
      endorsers.length === 0 ? '' : messages.endorsedBy(endorsers.length),
    ],
  },
  {
    id: 'document',
    ids: ['preparedBy', 'phone', 'documentPrefix', 'digits', 'asOf', 'fileName'],
    Fields: (props) => (
      <>
        <MakerFields {...props} />
        <Choice
          label={messages.digits}
          options={(props.view.choices.digits ?? []).map((value) => ({ value, label: value }))}
          value={props.texts.digits || (props.view.choices.digits?.[0] ?? '')}
          onChange={(digits) => props.change({ digits })}
        />
        <TextField
          label={messages.asOf}
          hint={messages.asOfHint}
          value={props.texts.asOf}
          onInput={(asOf) => props.change({ asOf })}
        />
        <TextField
          label={messages.fileName}
          hint={messages.fileNameHint}
          value={props.texts.fileName}
          onInput={(fileName) => props.change({ fileName })}
        />
      </>
    ),
    summary: ({ preparedBy, phone, asOf }) => [
      [preparedBy, phone && messages.telephone(phone)].filter((part) => part !== '').join(' · '),
      asOf && `${messages.asOf} ${asOf}`,
    ],
  },
  {
    id: 'meeting',
    ids: ['meetingDate', 'meetingBy'],
    Fields: ({ texts, change }) => (
      <>
        <TextField
          label={messages.meetingDate}
          hint={messages.meetingDateHint}
          value={texts.meetingDate}
          onInput={(meetingDate) => change({ meetingDate })}
        />
        <TextField
          label={messages.meetingBy}
          hint={messages.meetingByHint}
          value={texts.meetingBy}
          onInput={(meetingBy) => change({ meetingBy })}
        />
      </>
    ),
    summary: ({ meetingDate, meetingBy }) => [meetingDate, meetingBy],
  },
];

/** Settings as lines of text, to be compared by the user. */
export function linesOf(
  texts: SettingsTexts,
  ids: readonly SettingId[],
): { label: string; lines: string[] }[] {
  return ids.map((id) => {
    const value: unknown = texts[id];
    const lines = (Array.isArray(value) ? value : [value]).map((each) =>
      typeof each === 'string' ? each : Object.values(Object(each)).filter(Boolean).join(' · '),
    );
    return { label: messages[id], lines: lines.join('') === '' ? [messages.blank] : lines };
  });
}
