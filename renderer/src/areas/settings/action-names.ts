/** What a row of the log says, by the name of the procedure that wrote it. */
const names: Record<string, string> = {
  'settings.setUpOffice': 'Khai báo cơ quan',
  'settings.saveOffice': 'Sửa thông tin cơ quan',
  'settings.setActor': 'Đổi người làm việc',
  'settings.saveSigner': 'Lưu người ký',
  'settings.saveLegalTables': 'Sửa bảng mức theo quy định',
  'settings.loadSample': 'Nạp dữ liệu mẫu',
  'campaigns.setCurrent': 'Chọn phong trào đang làm',
};

const areaNames: Record<string, string> = {
  plan: 'Kế hoạch',
  documents: 'Văn bản',
  units: 'Đơn vị',
  tracking: 'Theo dõi',
  scoring: 'Chấm điểm',
  awards: 'Khen thưởng',
  ceremonies: 'Lễ, hội nghị',
  exchange: 'Trao đổi',
  reports: 'Báo cáo',
};

export function actionName(action: string): string {
  const known = names[action];
  if (known !== undefined) return known;
  const [area = '', verb = ''] = action.split('.');
  return `${areaNames[area] ?? area}: ${verb}`;
}
