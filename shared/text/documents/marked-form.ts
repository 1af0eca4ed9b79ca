/** Wording of the form that goes back with its wrong cells marked. */
export const markedFormText = {
  error: 'Cần sửa',
  warning: 'Nên xem lại',
  folder: 'Biểu đã đánh dấu ô cần sửa',
};
