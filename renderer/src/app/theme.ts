import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep red, used sparingly: primary action and current step. */
const red: MantineColorsTuple = [
  '#fdeeee',
  '#f5dada',
  '#e6b3b3',
  '#d78888',
  '#ca6565',
  '#c24e4e',
  '#a32a2a',
  '#8f2323',
  '#7d1d1d',
  '#6a1616',
];

/** Awards only. */
const gold: MantineColorsTuple = [
  '#fff8e1',
  '#fbeec6',
  '#f3da8f',
  '#ebc656',
  '#e4b52a',
  '#c99a12',
  '#8a6a05',
  '#755a04',
  '#5f4903',
  '#493802',
];

export const theme = createTheme({
  colors: { red, gold },
  primaryColor: 'red',
  primaryShade: 6,
  fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: {
      defaultProps: {
        size: 'sm',
        allowDeselect: false,
        comboboxProps: { withinPortal: true },
        clearButtonProps: { 'aria-label': 'Bỏ chọn' },
      },
      styles: { input: { textOverflow: 'ellipsis' } },
    },
    DateInput: { defaultProps: { clearButtonProps: { 'aria-label': 'Xóa ngày' } } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    NumberInput: {
      defaultProps: { size: 'sm', decimalSeparator: ',', thousandSeparator: '.', hideControls: true },
    },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontSize: 16, fontWeight: 600 } },
    },
    // The library's hidden element for the first focus is not allowed among the items of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tabs: { defaultProps: { keepMounted: false } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng thông báo' } } },
  },
});
