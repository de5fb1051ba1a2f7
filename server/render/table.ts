import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { getCellAddress, sanitizeAttributeValue } from 'write-excel-file/utility'

const schema = 'http://schemas.openxmlformats.org'
const relation = 'rId-table-1'

/** Makes the only sheet of a workbook one table with a filter over each column. Its first row has these names; below it are so many rows. */
export function tableFeature(name: string, columns: readonly string[], rows: number): Feature<Stream | Buffer | Blob> {
  // A table has at least one row below its names.
  const range = `${getCellAddress(0, 0)}:${getCellAddress(Math.max(1, rows), columns.length - 1)}`
  const heads = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${sanitizeAttributeValue(column)}"/>`)
  const table = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<table xmlns="${schema}/spreadsheetml/2006/main" id="1" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${heads.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    '</table>',
  ].join('')
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
        },
        'xl/worksheets/sheet{id}.xml': { insert: () => `<tableParts count="1"><tablePart r:id="${relation}"/></tableParts>` },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: () =>
            `<Relationship Id="${relation}" Type="${schema}/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>`,
        },
      },
      write: { files: () => ({ 'xl/tables/table1.xml': table }) },
    },
  }
}
