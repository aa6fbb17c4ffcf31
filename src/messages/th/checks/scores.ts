import type { FindingTexts } from '../../finding-params';
import { quote } from '../quote';
import { scoreErrors } from '../scores';
import { rightNumber } from './texts';

const at = ({ sheet, row }: { sheet: string; row: number }): string => `แผ่นงาน "${sheet}" แถวที่ ${row}`;

const rejectedTexts = () => ({
  'bad-year': {
    what: (value: string) => `อ่านปี "${value}" ไม่ได้`,
    hint: 'พิมพ์ปี พ.ศ. เช่น 2568 หรือเว้นว่างไว้หากใช้กับทุกปี',
  },
  'unknown-kind': {
    what: (value: string) => `ไม่รู้จักเรื่อง "${value}"`,
    hint: 'เลือกเรื่องจากรายการ คือ ข้อ ตัวชี้วัด ระดับ เป้าหมาย หรือ น้ำหนัก',
  },
  'unknown-key': {
    what: (value: string) => `ไม่พบ "${value}" ในเกณฑ์ของปีนั้น`,
    hint: 'ใช้รหัสข้อ เช่น o12 ลำดับหรือชื่อตัวชี้วัด ชื่อระดับ หรือชื่อเครื่องมือ ตามที่เกณฑ์ของปีนั้นมี',
  },
  'bad-value': {
    what: (value: string) => `ค่าใหม่ "${value}" ใช้ไม่ได้`,
    hint: 'คะแนน เป้าหมาย และน้ำหนัก ต้องเป็นตัวเลข 0 ถึง 100 ส่วนชื่อต้องไม่เว้นว่าง',
  },
});

/** What to fill in, by what is printed. */
const fillTexts = () => ({
  all: 'กรอกคะแนนของตัวชี้วัดทั้ง 10',
  lowest: 'กรอกคะแนนต่ำสุดของแต่ละเครื่องมือ',
});

/** Findings about ITA's result and its scheme, and about parts that it asks for in measures and documents. */
export const scoreFindings = {
  'score/missing': (params) => {
    const { sheet } = params;
    switch (params.kind) {
      case 'no-sheet':
        return {
          message: `ยังไม่มีแผ่นงาน "${sheet}" แต่แบบนี้ต้องพิมพ์คะแนนผลการประเมิน ITA`,
          hint: `เลือกเมนู "${params.menu}" เพื่อสร้างแผ่นงาน แล้ว${fillTexts()[params.needed]}`,
        };
      case 'no-headers':
        return scoreErrors['score/no-headers'](sheet);
      case 'no-scores': {
        const { year, otherYears } = params;
        const others = otherYears.length > 0 ? ` (มีของปี ${otherYears.join(', ')})` : '';
        return {
          message: `แผ่นงาน "${sheet}" ยังไม่มีคะแนน${year === null ? '' : `ของปี ${year}${others}`}`,
          hint: `${fillTexts()[params.needed]}ตามประกาศผลการประเมิน หากมาตรการใช้ผลของปีอื่น ให้ระบุในหัวเรื่องของแผ่นงานมาตรการ เช่น "จากผลการประเมิน ITA ปี 2567"`,
        };
      }
      case 'no-lowest':
        return {
          message: `แผ่นงาน "${sheet}" ยังไม่มีคะแนนของ ${params.instrument} ซึ่งแบบนี้ต้องพิมพ์ตัวชี้วัดที่มีคะแนนต่ำสุด`,
          hint: `กรอกคะแนนของตัวชี้วัดที่ต่ำที่สุดใน ${params.instrument} ตัวชี้วัดอื่นเว้นว่างได้`,
        };
      case 'blank':
        return {
          message: `${at(params)} ยังไม่ได้กรอกคะแนนของตัวชี้วัดที่ ${params.indicatorNumber} ${params.name}`,
          hint: 'กรอกคะแนนตามประกาศผลการประเมิน มิฉะนั้นจะคำนวณคะแนนรวมและระดับไม่ได้',
        };
      case 'no-row': {
        const { indicatorNumber, name, year, unplaced } = params;
        return {
          message: `แผ่นงาน "${sheet}" ไม่มีแถวของตัวชี้วัดที่ ${indicatorNumber} ${name}${year === null ? '' : ` ของปี ${year}`}`,
          hint:
            unplaced.length > 0
              ? `แก้ชื่อตัวชี้วัดในแถวที่ ${unplaced.join(', ')} ซึ่งยังไม่ทราบว่าเป็นตัวชี้วัดใด หรือเพิ่มแถวของตัวชี้วัดนี้`
              : 'เพิ่มแถวของตัวชี้วัดนี้พร้อมคะแนน',
        };
      }
    }
  },
  'score/twice': ({ indicatorNumber, name, firstRow, ...place }) => ({
    message: `${at(place)} มีคะแนนของตัวชี้วัดที่ ${indicatorNumber} ${name} ซ้ำกับแถวที่ ${firstRow}`,
    hint: 'เหลือไว้แถวเดียว หรือหากเป็นคะแนนของต่างปี ให้กรอกปีในคอลัมน์ "ปี" ของแต่ละแถว',
  }),
  'score/indicator-number': ({ header, written, indicatorNumber, name, instrument, place, ...row }) => ({
    message: `${at(row)} ช่อง "${header}" เขียนเลข ${written} ให้ตัวชี้วัด "${name}" ซึ่งเป็นตัวชี้วัดที่ ${indicatorNumber}`,
    hint: `${rightNumber(indicatorNumber, place, instrument)} และแก้ในเอกสารที่เขียนเลขนี้ไว้ให้ตรงกัน`,
  }),
  'score/not-a-number': (params) => {
    const value = quote(params.value);
    switch (params.kind) {
      case 'score':
        return {
          message: `${at(params)} ช่องคะแนนเป็น "${value}" ซึ่งไม่ใช่ตัวเลข`,
          hint: 'กรอกเฉพาะตัวเลขคะแนน เช่น 90.36',
        };
      case 'odd':
        return {
          message: `${at(params)} ช่องคะแนนพิมพ์เป็น "${value}" น่าจะเป็น ${quote(params.corrected)}`,
          hint: `แก้เป็น ${quote(params.corrected)} หากตรงกับประกาศผลการประเมิน`,
        };
      case 'total':
        return {
          message: `${at(params)} คะแนนรวมที่ประกาศเป็น "${value}" ซึ่งไม่ใช่ตัวเลข`,
          hint: 'กรอกเฉพาะตัวเลขคะแนนรวมตามประกาศ เช่น 87.72',
        };
    }
  },
  'score/out-of-range': ({ value, isFraction, ...place }) =>
    isFraction
      ? {
          message: `${at(place)} คะแนน ${quote(value)} ดูเป็นสัดส่วนของ 1 ไม่ใช่คะแนนเต็ม 100`,
          hint: 'ตรวจกับประกาศผลการประเมิน หากเป็นสัดส่วน ให้คูณ 100 เช่น 0.8911 คือ 89.11',
        }
      : {
          message: `${at(place)} คะแนน ${quote(value)} ไม่อยู่ระหว่าง 0 ถึง 100`,
          hint: 'ตรวจจุดทศนิยมและตัวเลขกับประกาศผลการประเมิน แล้วแก้ให้ถูกต้อง',
        },
  'score/total': ({ sheet, reported, computed, typo, isExchanged }) => ({
    message: `แผ่นงาน "${sheet}" คะแนนรวมที่พิมพ์คือ ${reported} แต่คำนวณจากคะแนนรายตัวชี้วัดได้ ${computed}${
      typo ? ` หาก${typo.indicator} เป็น ${typo.to} แทน ${typo.from} จะตรงกัน` : ''
    }${isExchanged ? ` น่าจะสลับเลขสองหลัก หากคะแนนรวมเป็น ${computed} แทน ${reported} จะตรงกัน` : ''}`,
    hint: typo
      ? `ตรวจคะแนนของ${typo.indicator} ในแถวที่ ${typo.row} กับประกาศผลการประเมิน น่าจะพิมพ์ผิดไปหนึ่งหลักหรือสลับเลขสองหลัก`
      : 'ตรวจคะแนนทุกตัวชี้วัดและคะแนนรวมกับประกาศผลการประเมิน แล้วแก้ตัวที่พิมพ์ผิด',
  }),
  'score/level': (params) =>
    params.kind === 'unreadable'
      ? {
          message: `${at(params)} ไม่รู้จักระดับ "${quote(params.written)}"`,
          hint: `ใช้ระดับตามประกาศ คือ ${params.levels.join(', ')}`,
        }
      : {
          message: `${at(params)} ระดับที่พิมพ์คือ ${params.reported} แต่คะแนนรวม ${params.total} ตามเกณฑ์ของปี ${params.year} อยู่ในระดับ ${params.correct}`,
          hint: 'ตรวจระดับกับประกาศผลการประเมิน หากเกณฑ์ของปีนี้เปลี่ยนไป ให้แก้ไขในแผ่นงานเกณฑ์ ITA',
        },
  'score/lowest': ({ written, named, lower, fixedByTotal, ...place }) => ({
    message: `${at(place)} ประเด็นระบุว่า "${quote(written)}" แต่${named.indicator} (${named.score}) ไม่ใช่ตัวชี้วัดที่ต่ำสุดของเครื่องมือนี้ ${lower.indicator} (${lower.score}) ต่ำกว่า`,
    hint: fixedByTotal
      ? `แก้คะแนนของ${lower.indicator}ตามที่แนะนำไว้ในข้อคะแนนรวมก่อน แล้วข้อความนี้จะถูกต้อง`
      : 'แก้คะแนนหรือข้อความของประเด็นให้ตรงกัน',
  }),
  'scheme/rejected': ({ value, reason, ...place }) => ({
    message: `${at(place)} ${rejectedTexts()[reason].what(quote(value))} จึงไม่ได้นำแถวนี้ไปใช้`,
    hint: rejectedTexts()[reason].hint,
  }),
  'coverage/below-target': (params) => {
    const scored = `${params.indicator} ได้ ${params.score} คะแนน`;
    return 'target' in params
      ? {
          message: `${scored} ต่ำกว่าเกณฑ์เป้าหมาย ${params.target} แต่ไม่มีมาตรการใดกล่าวถึง`,
          hint: 'เพิ่มมาตรการที่แก้ไขตัวชี้วัดนี้ (มีตัวอย่างให้เริ่มต้นในแถบด้านข้าง "คลังมาตรการ") หรือระบุชื่อตัวชี้วัดไว้ในมาตรการที่เกี่ยวข้อง',
        }
      : {
          message: `${scored} ต่ำสุดของ ${params.lowestOf} แต่ไม่มีมาตรการใดกล่าวถึง`,
          hint: 'เพิ่มมาตรการที่พัฒนาตัวชี้วัดนี้ให้ดีขึ้น (มีตัวอย่างให้เริ่มต้นในแถบด้านข้าง "คลังมาตรการ") หรือระบุชื่อตัวชี้วัดไว้ในมาตรการที่เกี่ยวข้อง',
        };
  },
  'component/missing': (params) => {
    const { round, item } = params;
    const must = `ข้อ ${item} ของ ITA ${round} ต้องมี`;
    switch (params.kind) {
      case 'missing': {
        const { text, addable, byScores, forms } = params;
        const ways = [
          byScores ? 'กรอกคะแนนและประเด็นที่ต้องแก้ไข/ปรับปรุงในแผ่นงาน "คะแนน ITA"' : '',
          addable === null ? '' : `เพิ่มคอลัมน์ที่มีหัวว่า "${addable}" ในแผ่นงานนี้ ข้อความจะพิมพ์ในเอกสารด้วย`,
          forms.length > 0 ? `นำข้อมูลไปยัง${forms.join(' หรือ ')} ซึ่งมีคอลัมน์นี้` : '',
        ];
        return {
          message: `${must} "${text}" แต่แผ่นงานนี้ไม่มีคอลัมน์ที่ให้ข้อมูลนี้`,
          hint:
            ways.filter((way) => way !== '').join(' หรือ') ||
            'เพิ่มข้อมูลนี้ในเอกสารก่อนนำไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
        };
      }
      case 'blank':
        return params.rows === 0
          ? { message: `${must} "${params.text}" แต่แผ่นงานนี้ยังไม่มีมาตรการ`, hint: 'กรอกมาตรการก่อน' }
          : {
              message: `${must} "${params.text}" แต่ช่อง "${params.header.replace(/\s+/g, ' ')}" ยังว่างทุกแถว`,
              hint: 'กรอกช่องนี้ก่อนนำเอกสารไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
            };
      case 'doubt': {
        const { assumedFrom, parts } = params;
        const compare = `โปรดเทียบกับคู่มือ ITA ${round}`;
        return {
          message:
            assumedFrom === null
              ? `ยังไม่มีข้อมูลองค์ประกอบของข้อ ${item} ${compare}`
              : `ยังไม่มีเกณฑ์ของ ITA ${round} จึงเทียบกับ${parts > 0 ? 'องค์ประกอบของ' : ''}ข้อ ${item} ของ ITA ${assumedFrom} ${compare}`,
          hint: 'ตรวจว่าเอกสารมีครบทุกส่วนตามคู่มือของปีที่ประเมินนั้นก่อนนำไปเผยแพร่ เพราะขาดส่วนใดอาจไม่ได้คะแนนทั้งข้อ',
        };
      }
    }
  },
} satisfies Partial<FindingTexts>;
