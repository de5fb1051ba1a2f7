/** The dark theme, loaded when it is shown. */
export { teamsDarkTheme as theme } from '@fluentui/react-theme'
