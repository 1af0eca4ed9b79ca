/** The parts of a plan in the order in which its editor and its paper show them. */
export const planSections = {
  general: 'Thông tin chung',
  issuance: 'Hình thức ban hành',
  bases: 'Căn cứ, mở đầu',
  purposes: 'Mục đích, yêu cầu',
  subjects: 'Phạm vi, đối tượng',
  waves: 'Thời gian, đợt thi đua',
  content: 'Nội dung, chỉ tiêu',
  scoring: 'Bảng điểm',
  awards: 'Khen thưởng',
  dossier: 'Hồ sơ đề nghị',
  solutions: 'Giải pháp, kiểm tra',
  milestones: 'Mốc, chế độ báo cáo',
  tasks: 'Phân công thực hiện',
  closing: 'Kết thúc, nơi nhận',
} as const;

export type PlanSection = keyof typeof planSections;
export const planSectionNames = Object.keys(planSections) as [PlanSection, ...PlanSection[]];
