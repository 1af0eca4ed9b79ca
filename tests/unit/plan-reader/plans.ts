/** Plans of provinces that do not exist, in our own words: every rule of the reader has a sentence here. */
export const flagPlan = `
UỶ BAN NHÂN DÂN
TỈNH SÔNG MÂY

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
-------

Số: 77 /KH-UBND
Sông Mây, ngày 05 tháng 01 năm 2027

KẾ HOẠCH

Phát động thi đua xây dựng thôn xanh, thôn sạch năm 2027

Thực hiện Nghị quyết số 12-NQ/TU ngày 03/12/2026 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. THỜI GIAN VÀ CÁC ĐỢT

1. Thời gian thực hiện: từ ngày 10/01/2027 đến hết ngày 30/11/2027.

- **Đợt 1** (từ 10/01 đến 31/5/2027): “Làng quê đón xuân”.
- Đợt 2: từ ngày 01 tháng 6 năm 2027 đến ngày 30 tháng 11 năm 2027, với chủ đề “Nước về đồng”.

II. CHỈ TIÊU

1. Môi trường (từ 75% trở lên hộ dân phân loại rác tại nhà; không để xảy ra điểm đổ rác tự phát).

2. Mỗi thôn có ít nhất 02 tuyến đường trồng hoa; tổ chức tối thiểu 1.200 buổi lao động công ích.

3. Có trên 90,5% hộ dùng nước hợp vệ sinh. Không quá 3% số hộ còn chuồng trại sát nhà.

5. Phấn đấu 60% số thôn được xếp loại Tốt, trong đó 25% đạt mức Mẫu và 10% đạt mức Mẫu nâng cao.

III. KHEN THƯỞNG

1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: không vượt quá 12 tập thể, 08 cá nhân và 20 hộ gia đình.

Tỷ lệ khen thưởng đối với cán bộ quản lý không quá 35% tổng số cá nhân được đề nghị; ưu tiên người trực tiếp làm.

2. Hồ sơ đề nghị khen thưởng:

- Tờ trình kèm danh sách;
- Báo cáo thành tích theo mẫu số 07 Phụ lục I;
- Ảnh tư liệu (nếu có).

Số lượng hồ sơ: 03 bộ (bản chính).

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Môi trường

a) Chủ trì, phối hợp với Sở Nội vụ, Báo Sông Mây và các xã hướng dẫn chấm điểm;

b) Tổng hợp, gửi báo cáo quý về Ủy ban nhân dân tỉnh chậm nhất ngày 25/9/2027.

2. Giao Công an tỉnh theo dõi an ninh, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/11 hằng năm; sơ kết trong quý III năm 2027; tổng kết 3 năm một lần.

3. Đề nghị Hội Nông dân tỉnh: Vận động hội viên hưởng ứng, hoàn thành đăng ký trước ngày 15/02.

Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo về Sở Nông nghiệp và Môi trường./.

Nơi nhận:
- Thường trực Tỉnh ủy;
- Các sở, ngành (thực hiện);
- Lưu: VT, KT (05b).

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Thị Mai Hoa
`;

export const ceremonyPlan = `Số: 5/KH-UBND

Đồi Gió, ngày   tháng 3 năm 2027

KẾ HOẠCH

Tổ chức Hội nghị tổng kết phong trào thi đua giữ rừng

I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN

1. Thời gian: ngày 18/3/2027
2. Địa điểm: Nhà văn hóa xã Đồi Gió
3. Thành phần: khoảng 180 đại biểu.
- Đại diện 12 tổ giữ rừng.

II. CHƯƠNG TRÌNH
- 7h30 - 8h00: Đón khách: Văn phòng Ủy ban nhân dân xã thực hiện.
- 8 giờ 15: Khai mạc (Chủ tịch Ủy ban nhân dân xã trình bày).
- Trao thưởng.

III. PHÂN CÔNG NHIỆM VỤ
- Giao Văn phòng Ủy ban nhân dân xã chuẩn bị hội trường, trang trí với nội dung:

ỦY BAN NHÂN DÂN XÃ ĐỒI GIÓ
HỘI NGHỊ TỔNG KẾT GIỮ RỪNG

Nơi nhận: Đảng ủy xã; Lưu: VT.

CHỦ TỊCH

Y Blang Êban
`;

export const dispatch = `ỦY BAN NHÂN DÂN
XÃ BÃI CÁT

Số: 91/UBND-VX

Bãi Cát, ngày *02* tháng *4* năm 2027

V/v triển khai phong trào thi đua dọn bãi biển

Kính gửi:

- Công an xã;
- Các thôn trên địa bàn.

1. Giao Công an xã phối hợp cùng Đoàn Thanh niên xã giữ trật tự, báo cáo Ủy ban nhân dân xã trước ngày 30/4/2027.
2. Đề nghị các thôn tổ chức ra quân./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Sóng
`;

export const decision = `Số: 8/QĐ-UBND
Rú Xanh, ngày 09 tháng 9 năm 2027

QUYẾT ĐỊNH
Ban hành Kế hoạch thi đua trồng cây

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH RÚ XANH

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thi đua trồng cây.

Điều 2. Quyết định có hiệu lực kể từ ngày ký.

KẾ HOẠCH
Thi đua trồng cây

I. THỜI GIAN
Phong trào thực hiện từ tháng 10 năm 2027
II. NỘI DUNG
1. Trồng rừng.
1. Giữ rừng (bảo vệ rừng đầu nguồn.
`;

export const ministryPlan = `BỘ RỪNG VÀ BIỂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 51/QĐ-BRB | Hà Nội, ngày 05 tháng 9 năm 2027 |

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch thi đua trồng rừng

BỘ TRƯỞNG BỘ RỪNG VÀ BIỂN

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;
Theo đề nghị của Vụ trưởng Vụ Tổ chức.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thi đua trồng rừng.
Điều 2. Quyết định có hiệu lực kể từ ngày ký.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Đặng Quốc Khải

KẾ HOẠCH
Thi đua trồng rừng
(Kèm theo Quyết định số 51/QĐ-BRB ngày 05 tháng 9 năm 2027 của Bộ trưởng)

A. MỤC ĐÍCH, YÊU CẦU
I. MỤC ĐÍCH
Nâng cao ý thức giữ rừng của mọi người.
II. YÊU CẦU
- Làm thiết thực, tránh phô trương.
B. ĐỐI TƯỢNG
1. Tập thể: các vườn quốc gia, hạt kiểm lâm; các xã có rừng.
2. Cá nhân đang công tác trong ngành.
C. NỘI DUNG THI ĐUA
1. Trồng rừng: mỗi xã trồng ít nhất 500 cây xanh.
2. 100% chủ rừng ký cam kết.
4. Giữ rừng
- Không để xảy ra cháy rừng lớn.
D. KHEN THƯỞNG
1. Tiêu chuẩn
a) Bằng khen của Bộ trưởng
- Hoàn thành xuất sắc mọi chỉ tiêu đã đăng ký;
- Nội bộ đoàn kết, không có người bị kỷ luật.
b) Không xét khen thưởng đơn vị báo cáo sai sự thật.
2. Số lượng: Bằng khen của Bộ trưởng không quá 12 tập thể; Giấy khen của Cục trưởng do Cục trưởng quyết định.
3. Ưu tiên khen thưởng người lao động trực tiếp.
`;
