import type { FindingTexts } from '../../finding-params';
import { menu } from '../menu';
import { quote } from '../quote';
import { headerMissing } from '../table';

/** What a row under the headers is where it is no measure. */
const leftOutNames = () => ({
  repeatedTitle: 'ชื่อเรื่องที่ซ้ำ',
  columnNumbers: 'เลขที่ของคอลัมน์',
  sum: 'ยอดรวม',
  department: 'ชื่อส่วนราชการ',
  section: 'หัวข้อที่คั่นระหว่างมาตรการ',
  lone: 'ข้อความที่ไม่มีเลขลำดับ',
  title: 'ชื่อเรื่องหรือหมายเหตุ',
  note: 'ชื่อเรื่องหรือหมายเหตุ',
});

/** How a status is written in words. */
const statusHint = () =>
  'เขียน ดำเนินการแล้วเสร็จ อยู่ระหว่างดำเนินการ ยังไม่ได้ดำเนินการ ร้อยละ 60 หรือ ไม่สามารถดำเนินการได้ เนื่องจาก…';

/** Findings about headers, rows, blank cells, status, years and settings. */
export const tableFindings = {
  'heading/missing': ({ form, header, similar }) =>
    similar === null
      ? headerMissing(form, header)
      : {
          message: `หัวคอลัมน์ "${quote(similar)}" สะกดใกล้เคียงกับ "${header}" อาจพิมพ์ผิด`,
          hint: `แก้หัวคอลัมน์เป็น "${header}" หากเป็นข้อมูลเดียวกัน`,
        },
  'heading/twice': ({ header, column, firstColumn }) => ({
    message: `หัวคอลัมน์ "${header}" ในคอลัมน์ ${column} ซ้ำกับคอลัมน์ ${firstColumn} ข้อมูลในคอลัมน์ ${column} จะไม่อยู่ในรายงาน`,
    hint: `รวมข้อมูลไว้ในคอลัมน์เดียว แล้วลบหรือเปลี่ยนชื่อหัวคอลัมน์ ${column}`,
  }),
  'heading/other-table': ({ form, firstRow, lastRow, headerRow }) => ({
    message: `แถวที่ ${firstRow}–${lastRow} ไม่ได้อยู่ใต้หัวตารางของ${form} (แถวที่ ${headerRow}) จึงไม่อยู่ในรายงาน`,
    hint: `หากเป็นมาตรการ ให้แก้หัวตารางของแถวเหล่านี้ให้ตรงกับแถวที่ ${headerRow} หากเป็นตารางอื่น ให้ย้ายไปแผ่นงานอื่น`,
  }),
  'row/joined': ({ row, firstRow, header }) => ({
    message: `แถวที่ ${row} อ่านรวมเป็นมาตรการเดียวกับแถวที่ ${firstRow}`,
    hint: `หากเป็นมาตรการใหม่ ให้ใส่เลขลำดับหรือกรอกช่อง "${header}" ไม่ให้ว่างหรือซ้ำ`,
  }),
  'row/left-out': ({ row, text, kind }) => ({
    message: `แถวที่ ${row} "${quote(text)}" อ่านเป็น${leftOutNames()[kind]} จึงไม่อยู่ในรายงาน`,
    hint: 'หากเป็นข้อความของมาตรการ ให้ย้ายไปไว้ในช่องของมาตรการนั้น หากเป็นมาตรการ ให้กรอกช่องอื่นของแถวด้วย',
  }),
  'required/blank': ({ row, header, isSeparate }) =>
    isSeparate
      ? {
          message: `แถวที่ ${row} ช่อง "${header}" ยังว่าง แต่แถวนี้มีผู้รับผิดชอบหรือข้อความของตนเอง จึงแยกเป็นมาตรการ`,
          hint: `กรอกช่อง "${header}" หากเป็นขั้นตอนของมาตรการด้านบน ให้รวมข้อความและผู้รับผิดชอบไว้ในแถวบน`,
        }
      : {
          message: `แถวที่ ${row} ช่อง "${header}" ยังว่าง`,
          hint: `กรอกช่อง "${header}" ให้ครบ เพราะเป็นช่องที่ต้องมีในรายงาน`,
        },
  'cell/formula-error': ({ row, header, value }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" มีค่าผิดพลาดของสูตร ${value}`,
    hint: 'แก้สูตรในช่องนี้ หรือพิมพ์ข้อความแทนสูตร มิฉะนั้นค่าผิดพลาดจะถูกพิมพ์ในรายงาน',
  }),
  'status/none': ({ row, headers, isWords }) => ({
    message: `แถวที่ ${row} ยังไม่ได้เลือกสถานะในช่อง ${headers.map((each) => `"${each}"`).join(' ')}`,
    hint: isWords ? statusHint() : 'ทำเครื่องหมายในช่องสถานะที่เป็นจริงหนึ่งช่อง',
  }),
  'status/several': ({ row, chosen }) => ({
    message: `แถวที่ ${row} เลือกสถานะไว้ ${chosen.length} ช่อง คือ ${chosen
      .map(({ header, mark }) => `"${header}" (${quote(mark)})`)
      .join(' และ ')}`,
    hint: 'เหลือเครื่องหมายไว้เพียงช่องเดียวที่เป็นจริง และลบเครื่องหมายในช่องอื่น',
  }),
  'status/unable-without-reason': ({ row, header }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" ระบุว่าไม่สามารถดำเนินการได้ แต่ไม่ได้บอกเหตุผล`,
    hint: 'เขียนเหตุผลต่อท้าย เช่น "ไม่สามารถดำเนินการได้ เนื่องจาก…" หรือเขียนไว้ในช่องผลการดำเนินการ',
  }),
  'status/unknown-mark': ({ row, header, value, isWords }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" มีข้อความ "${quote(value)}" ซึ่งไม่${isWords ? 'บอกว่าเป็นสถานะใด' : 'ใช่เครื่องหมายสถานะ'}`,
    hint: isWords ? statusHint() : 'ใช้ ⊗ หากเป็นสถานะนี้ หรือ ○ หากไม่ใช่ แล้วย้ายข้อความไปไว้ในช่องผลการดำเนินการ',
  }),
  'status/done-without-result': ({ row, header }) => ({
    message: `แถวที่ ${row} ระบุว่าดำเนินการแล้ว แต่ช่อง "${header}" ยังว่าง`,
    hint: `กรอกผลการดำเนินการในช่อง "${header}" หรือแก้สถานะให้ตรงกับความเป็นจริง`,
  }),
  'status/not-started-with-result': ({ row, header, value }) => ({
    message: `แถวที่ ${row} ระบุว่ายังไม่ดำเนินการ แต่ช่อง "${header}" มีผลการดำเนินการแล้วว่า "${quote(value)}"`,
    hint: `แก้สถานะให้ตรงกับความเป็นจริง หรือลบข้อความในช่อง "${header}"`,
  }),
  'status/overdue': ({ row, header, value, ended, asOf, by }) => {
    const late = `ทั้งที่ระยะเวลาดำเนินการสิ้นสุดเมื่อ ${ended} (นับถึงวันที่ ${asOf})`;
    if (value === '') {
      return {
        message: `แถวที่ ${row} ช่อง "${header}" ยังว่าง ${late}`,
        hint: `หากดำเนินการเสร็จแล้วให้กรอกช่อง "${header}" หากยังไม่เสร็จให้ปรับระยะเวลาดำเนินการ`,
      };
    }
    const said = {
      words: `สถานะเป็น "${quote(value)}"`,
      mark: `สถานะเป็น "${header}" (${quote(value)})`,
      result: `ช่อง "${header}" ระบุว่ายังไม่แล้วเสร็จ ("${quote(value)}")`,
    }[by];
    return {
      message: `แถวที่ ${row} ${said} ${late}`,
      hint: 'หากดำเนินการเสร็จแล้วให้แก้สถานะและกรอกผล หากยังไม่เสร็จให้ปรับระยะเวลาดำเนินการ',
    };
  },
  'year/mixed': (params) => {
    if (params.kind === 'era') {
      return {
        message: `แถวที่ ${params.row} หัวเรื่องเขียนปีว่า "${quote(params.written)}" ซึ่งเป็นปีคนละศักราช`,
        hint: `แก้เป็น "${params.corrected}" เพราะปีงบประมาณของรายงานเป็นปี พ.ศ.`,
      };
    }
    const { settingsYear, settingsSheet } = params;
    return params.kind === 'fiscal'
      ? {
          message: `หัวเรื่องของแผ่นงาน "${params.sheet}" เป็นปีงบประมาณ ${params.sheetYear} แต่แผ่นงาน "${settingsSheet}" เป็นปีงบประมาณ ${settingsYear}`,
          hint: 'แก้ให้เป็นปีเดียวกัน เพราะรายงานหนึ่งฉบับเป็นของปีงบประมาณเดียว',
        }
      : {
          message: `มาตรการของปีงบประมาณ ${params.year} ใช้ผลการประเมิน ITA ปี ${params.used} แต่ "ปีผลการประเมิน ITA" ในแผ่นงาน "${settingsSheet}" เป็นปี ${settingsYear}`,
          hint: `แก้ในแผ่นงาน "${settingsSheet}" ให้ตรงกัน หรือหากใช้ผลของปี ${settingsYear} จริง ให้ระบุในหัวเรื่องของแผ่นงานนี้ว่า "จากผลการประเมิน ITA ปี ${settingsYear}"`,
        };
  },
  'settings/as-of': ({ label, written, printed, sheet }) => ({
    message: `"${label}" ในแผ่นงาน "${sheet}" เป็น ${written} ซึ่งไม่อยู่ในปีงบประมาณของรายงานหรือยังมาไม่ถึง เอกสารจะพิมพ์เป็น ${printed}`,
    hint: `แก้ "${label}" เป็นวันในปีงบประมาณของรายงาน หรือเว้นว่างเพื่อใช้วันที่จัดทำ`,
  }),
  'settings/missing': (params) => {
    const { label, sheet } = params;
    switch (params.kind) {
      case 'blank':
        return {
          message: `ยังไม่ได้กรอก "${label}" ในการตั้งค่าของหน่วยงาน`,
          hint: `กรอก "${label}" ที่เมนู "${menu.settings}" หากสร้างรายงานโดยไม่กรอก จะพิมพ์เป็นจุดไข่ปลาให้เขียนด้วยมือ`,
        };
      case 'no-department-row':
        return {
          message: `แผ่นงาน "${sheet}" ไม่มีแถว "${label}" เอกสารของส่วนราชการจึงจะเว้นชื่อไว้ให้เขียนด้วยมือ`,
          hint: `เพิ่มแถวในแผ่นงาน "${sheet}" ช่อง "รายการ" พิมพ์ว่า "${label}" แล้วกรอกชื่อและตำแหน่งในแถวเดียวกัน`,
        };
      case 'unreadable':
        return {
          message: `อ่านค่า "${quote(params.value)}" ของ "${label}" ในแผ่นงาน "${sheet}" ไม่ได้`,
          hint: `แก้ "${label}" ให้อยู่ในรูปแบบเดียวกับตัวอย่างในช่องคำอธิบายของแผ่นงาน "${sheet}"`,
        };
      case 'file-name':
        return {
          message: `"${label}" ในแผ่นงาน "${sheet}" มีส่วนที่ใช้ไม่ได้ คือ ${quote(params.unknown.join(' '))}`,
          hint: `ใช้ได้เฉพาะ ${params.tags.join(' ')} หากยังไม่แก้ ชื่อไฟล์จะเป็นตามปกติ`,
        };
    }
  },
} satisfies Partial<FindingTexts>;
