import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';

const steps = [
  { to: '/plan', name: 'Kế hoạch', text: 'soạn, ban hành kế hoạch, có bản Word và PDF đúng thể thức' },
  { to: '/units', name: 'Đơn vị', text: 'danh sách đơn vị, cá nhân, cụm thi đua; nhập từ Excel' },
  { to: '/tracking', name: 'Theo dõi', text: 'ai đã nộp, ai chậm; phát và nhận biểu mẫu Excel, đôn đốc' },
  { to: '/scoring', name: 'Chấm điểm', text: 'chấm theo bảng điểm, xếp loại, xếp hạng, khóa điểm' },
  { to: '/awards', name: 'Khen thưởng', text: 'xét điều kiện, lập danh sách, ra quyết định, in bằng' },
  { to: '/ceremonies', name: 'Lễ, hội nghị', text: 'chương trình, giấy mời, phông nền' },
  { to: '/exchange', name: 'Trao đổi', text: 'gửi và nhận gói dữ liệu qua USB' },
  { to: '/reports', name: 'Báo cáo', text: 'báo cáo sơ kết, tổng kết đã điền số liệu, thống kê' },
] as const;

/** For someone who sees the program for the first time: what the year is made of. */
export function YearSteps() {
  return (
    <section aria-labelledby="year-steps" style={{ maxWidth: 620, margin: '0 auto' }}>
      <Title order={2} fz={16} id="year-steps" mb={6}>
        Một năm thi đua có tám bước
      </Title>
      <ol style={{ margin: 0, paddingLeft: 22, lineHeight: 1.9 }}>
        {steps.map(({ to, name, text }) => (
          <li key={to}>
            <Text size="sm" span>
              <Anchor component={Link} to={to} size="sm" fw={500}>
                {name}
              </Anchor>
              : {text}
            </Text>
          </li>
        ))}
      </ol>
      <Text size="sm" c="gray.7" mt={8}>
        Bấm phím F1 ở bất kỳ bước nào để xem hướng dẫn của bước đó.
      </Text>
    </section>
  );
}
