/** Lists that can be taken in from any workbook. */
export type ListKind = 'units' | 'people' | 'awards';

export interface ListField {
  id: string;
  label: string;
  /** Without a column for it the list cannot be read. */
  isNeeded?: true;
  /** How its heading usually begins, folded. */
  pattern: RegExp;
}

/** The telling headings first: a heading belongs to the first field whose pattern fits and that has no column yet. */
export const listFields: Record<ListKind, readonly ListField[]> = {
  units: [
    {
      id: 'contactPhone',
      label: 'Điện thoại',
      pattern: /^(so )?(dien thoai|dt|sdt|di dong)|^so (lien he|may)|^tel\b/,
    },
    {
      id: 'contactName',
      label: 'Người liên hệ',
      pattern:
        /^(nguoi|can bo|dau moi) (lien he|phu trach|dau moi)|^lien he|^dau moi|^(ho ten|ho va ten) (nguoi|can bo)/,
    },
    {
      id: 'code',
      label: 'Mã',
      pattern:
        /^ma( so| hieu| don vi| dv| dinh danh| dvhc| so dv)?$|^ky hieu$|^ma (so )?(don vi|xa|phuong|co quan)/,
    },
    {
      id: 'parent',
      label: 'Trực thuộc',
      pattern:
        /^(don vi |co quan )?(truc thuoc|cap tren|chu quan)|^thuoc( don vi| huyen| tinh| xa)?$|^(quan|huyen|quan, huyen|quan\/huyen)$/,
    },
    { id: 'cluster', label: 'Cụm, khối', pattern: /^(cum|khoi)/ },
    { id: 'kind', label: 'Loại', pattern: /^loai|^phan loai|^nhom don vi/ },
    {
      id: 'standard',
      label: 'Danh hiệu (có, không)',
      pattern: /^(an toan ve an ninh|an toan ve antt|danh hieu|dat chuan|dat tieu chuan)/,
    },
    {
      id: 'name',
      label: 'Tên đơn vị',
      isNeeded: true,
      // Not "Phường An Bình": that is a unit, and its row no heading.
      pattern:
        /^ten( |$)|^(don vi|co quan|to chuc|tap the|xa, phuong|xa\/phuong|xa|phuong|co so|truong hoc|doanh nghiep)( (tham gia|dang ky|bao cao|thuc hien|thi dua|de nghi).*)?$/,
    },
  ],
  people: [
    {
      id: 'birthYear',
      label: 'Năm sinh',
      pattern: /^(nam|ngay|ngay, ?thang, ?nam|ngay thang nam|ngay\/thang\/nam|sinh) (sinh|nam|ngay)|^ns$/,
    },
    { id: 'sex', label: 'Giới tính', pattern: /^(gioi tinh|gioi|nam ?\/ ?nu|nam, nu|phai)$/ },
    { id: 'male', label: 'Nam (đánh dấu hoặc năm sinh)', pattern: /^nam$/ },
    { id: 'female', label: 'Nữ (đánh dấu hoặc năm sinh)', pattern: /^nu$/ },
    {
      id: 'isLeader',
      label: 'Lãnh đạo, quản lý (có, không)',
      pattern: /^(la )?(can bo )?(lanh dao|quan ly)|^ld$/,
    },
    {
      id: 'isDirectWorker',
      label: 'Trực tiếp (có, không)',
      pattern: /^(lao dong |can bo |nguoi )?truc tiep/,
    },
    { id: 'position', label: 'Chức vụ', pattern: /^(chuc vu|chuc danh|vi tri|nhiem vu|cong viec)/ },
    { id: 'unitCode', label: 'Mã đơn vị', pattern: /^ma( so)? (don vi|dv|co quan|xa|to)|^ma$/ },
    {
      id: 'unit',
      label: 'Đơn vị',
      pattern:
        /^(ten )?(don vi|co quan|noi cong tac|to chuc|tap the)( |$)|^(ten )?(to|xa|phuong|phong)(, .*|\/.*|$)/,
    },
    { id: 'givenName', label: 'Tên (khi họ và tên ghi hai cột)', pattern: /^ten( goi)?$/ },
    {
      id: 'fullName',
      label: 'Họ và tên',
      isNeeded: true,
      pattern:
        /^(ho (va |, ?|- ?)?ten|ten|ho va chu dem( va ten)?$|ho( va)?( ten)?( chu)? (dem|lot)$|ho$|ca nhan$|nguoi duoc de nghi)/,
    },
  ],
  awards: [
    {
      id: 'birthYear',
      label: 'Năm sinh',
      pattern: /^(nam|ngay|ngay, ?thang, ?nam|ngay thang nam|ngay\/thang\/nam|sinh) (sinh|nam|ngay)|^ns$/,
    },
    {
      id: 'issuer',
      label: 'Cấp khen thưởng',
      pattern:
        /^(cap|co quan|nguoi|noi|don vi)( co tham quyen)? (khen|quyet dinh|ban hanh|ky|tang|cong nhan)|^cap$/,
    },
    {
      id: 'decisionDate',
      label: 'Ngày quyết định',
      pattern: /^ngay($|,|\/| (ky|quyet dinh|qd|ban hanh|thang|khen|cap))/,
    },
    {
      id: 'decision',
      label: 'Số quyết định',
      pattern:
        /^(so( hieu)?,? )?(va ngay |ngay, thang |, ngay )?(quyet dinh|qd)|^so(,|\/)? ?(ngay |hieu )|^so van ban|^can cu/,
    },
    { id: 'year', label: 'Năm khen thưởng', pattern: /^nam( |$)(khen|duoc|dat|hoc|tang|cong nhan|$)/ },
    {
      id: 'award',
      label: 'Danh hiệu, hình thức khen thưởng',
      pattern:
        /^(ten |cac )?(danh hieu|hinh thuc|khen thuong|muc khen|loai khen|phan thuong|thanh tich khen thuong)|^qua trinh khen/,
    },
    {
      id: 'achievement',
      label: 'Thành tích, phong trào',
      pattern: /^(tom tat )?(thanh tich|noi dung|ly do|phong trao|ve viec)/,
    },
    {
      id: 'subject',
      label: 'Tập thể, cá nhân',
      pattern: /^(doi tuong|loai|tap the ?\/ ?ca nhan|ca nhan ?\/ ?tap the)/,
    },
    {
      id: 'position',
      label: 'Chức vụ',
      pattern: /^(chuc vu|chuc danh|vi tri|nhiem vu|cong viec|don vi(,| va| -) chuc (vu|danh))/,
    },
    { id: 'unitCode', label: 'Mã đơn vị', pattern: /^ma( so)? (don vi|dv|co quan|xa|to)|^ma$/ },
    {
      id: 'fullName',
      label: 'Họ tên cá nhân, tên tập thể',
      isNeeded: true,
      pattern:
        /^(ho (va |, ?|- ?)?ten|ten$|ten (ca nhan|tap the)|ho va chu dem( va ten)?$|ho( va)?( ten)?( chu)? (dem|lot)$|ho$|(tap the|ca nhan)((,| va|\/| hoac)? ?(tap the|ca nhan))?$|nguoi duoc khen|don vi duoc khen)/,
    },
    {
      id: 'unit',
      label: 'Đơn vị',
      pattern:
        /^(ten )?(don vi|co quan|noi cong tac|to chuc)( |$)|^(ten )?(to|xa|phuong|phong)(, .*|\/.*|$)|^(dia chi|noi o|thuong tru)/,
    },
    { id: 'givenName', label: 'Tên (khi họ và tên ghi hai cột)', pattern: /^ten goi$/ },
  ],
};

/** Words for yes and no in a cell; null where neither is said. */
export function yesOrNo(folded: string): boolean | null {
  if (/^(x|co|dat|dung|1|true|v|yes|duoc cong nhan|la)$/.test(folded)) return true;
  if (/^(khong|ko|0|false|no|khong dat|chua|chua dat|khong cong nhan)$/.test(folded)) return false;
  return null;
}
