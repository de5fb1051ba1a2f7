import type { BoardTheme } from './look.ts'

/** Colours of Fluent's light theme, for files that are printed or sent. On screen the theme's own tokens are used. */
export const lightTheme: BoardTheme = {
  background: '#ffffff',
  slack: '#f5f5f5',
  grid: '#d1d1d1',
  text: '#242424',
  quiet: '#616161',
  line: '#424242',
  danger: '#c50f1f',
  accent: '#5b5fc7',
  warning: { fill: '#fff9f5', border: '#bc4b09', text: '#8a3707' },
  cell: { fill: '#f0f0f0', border: '#f0f0f0', text: '#242424' },
  types: {
    milestone: { fill: '#a9d3f2', border: '#0078d4', text: '#004377' },
    epic: { fill: '#d2ccf8', border: '#7160e8', text: '#3f3682' },
    spike: { fill: '#f9e2ae', border: '#eaa300', text: '#835b00' },
    experiment: { fill: '#9bd9db', border: '#038387', text: '#02494c' },
    enabler: { fill: '#cdd6d8', border: '#69797e', text: '#3b4447' },
    inception: { fill: '#f7c0e3', border: '#e43ba6', text: '#80215d' },
    untyped: { fill: '#ffffff', border: '#616161', text: '#424242' },
  },
  font: "'Segoe UI', 'Open Sans', Arial, sans-serif",
  // Of these fonts none is as wide as the rule.
  stretch: { plain: 0.96, bold: 0.96 },
}
