import {
  IconArrowsExchange,
  IconAward,
  IconBook2,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconHome,
  IconListNumbers,
  IconReportAnalytics,
  IconSettings,
  IconSitemap,
} from '@tabler/icons-react';

/** The year in eight steps, in order, with home above; the register of papers and the settings below. */
export const steps = [
  { path: '/', area: 'home', label: 'Trang chủ', icon: IconHome },
  { path: '/plan', area: 'plan', label: 'Kế hoạch', icon: IconFileText },
  { path: '/units', area: 'units', label: 'Đơn vị', icon: IconSitemap },
  { path: '/tracking', area: 'tracking', label: 'Theo dõi', icon: IconChecklist },
  { path: '/scoring', area: 'scoring', label: 'Chấm điểm', icon: IconListNumbers },
  { path: '/awards', area: 'awards', label: 'Khen thưởng', icon: IconAward },
  { path: '/ceremonies', area: 'ceremonies', label: 'Lễ, hội nghị', icon: IconCalendarEvent },
  { path: '/exchange', area: 'exchange', label: 'Trao đổi', icon: IconArrowsExchange },
  { path: '/reports', area: 'reports', label: 'Báo cáo', icon: IconReportAnalytics },
  { path: '/documents', area: 'documents', label: 'Sổ văn bản', icon: IconBook2 },
  { path: '/settings', area: 'settings', label: 'Thiết lập', icon: IconSettings },
] as const;
