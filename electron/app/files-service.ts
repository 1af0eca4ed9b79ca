import type { FilePurpose, FilesService, SaveKind } from '#shared/contract/files.ts';
import type { App } from './app.ts';
import type { FileFilter } from './ports.ts';

const openDialogs: Record<FilePurpose, { title: string; filters: FileFilter[]; multiple: boolean }> = {
  forms: {
    title: 'Chọn biểu mẫu đã điền',
    filters: [{ name: 'Bảng tính Excel', extensions: ['xlsx'] }],
    multiple: true,
  },
  unitList: {
    title: 'Chọn danh sách',
    filters: [{ name: 'Bảng tính', extensions: ['xlsx', 'csv'] }],
    multiple: false,
  },
  package: {
    title: 'Chọn gói dữ liệu',
    filters: [{ name: 'Gói Thi Đua', extensions: ['tdkt'] }],
    multiple: false,
  },
  keyCard: {
    title: 'Chọn thẻ khóa của cơ quan',
    filters: [{ name: 'Thẻ khóa', extensions: ['txt'] }],
    multiple: false,
  },
  plan: {
    title: 'Chọn văn bản kế hoạch',
    filters: [{ name: 'Văn bản', extensions: ['docx', 'txt', 'pdf'] }],
    multiple: false,
  },
  template: {
    title: 'Chọn mẫu văn bản (tệp Word)',
    filters: [{ name: 'Văn bản Word', extensions: ['docx'] }],
    multiple: false,
  },
  signedPaper: {
    title: 'Chọn bản đã ký (tệp PDF)',
    filters: [{ name: 'Tệp PDF', extensions: ['pdf'] }],
    multiple: false,
  },
  attachment: {
    title: 'Chọn tệp đính kèm',
    filters: [
      { name: 'Minh chứng', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx'] },
      { name: 'Mọi tệp', extensions: ['*'] },
    ],
    multiple: true,
  },
};

const saveFilters: Record<SaveKind, FileFilter> = {
  docx: { name: 'Văn bản Word', extensions: ['docx'] },
  pdf: { name: 'Tệp PDF', extensions: ['pdf'] },
  xlsx: { name: 'Bảng tính Excel', extensions: ['xlsx'] },
  tdkt: { name: 'Gói Thi Đua', extensions: ['tdkt'] },
  txt: { name: 'Tệp văn bản', extensions: ['txt'] },
  jpg: { name: 'Ảnh JPEG', extensions: ['jpg'] },
  png: { name: 'Ảnh PNG', extensions: ['png'] },
};

/** Dialogs and jobs, the same for every area. */
export function createFilesService(app: App): FilesService {
  return {
    async pick({ purpose }) {
      const paths = await app.ports.dialogs.openFiles(openDialogs[purpose]);
      return paths.map((path) => app.tokens.issue(path));
    },
    async pickFolder({ title }) {
      const path = await app.ports.dialogs.openFolder({ title });
      return path === null ? null : app.tokens.issue(path);
    },
    async pickSave({ kind, defaultName }) {
      const options = { title: 'Lưu tệp', defaultName, filters: [saveFilters[kind]] };
      const path = await app.ports.dialogs.saveFile(options);
      return path === null ? null : app.tokens.issue(path);
    },
    show({ token }) {
      app.ports.shell.showInFolder(app.tokens.resolve(token));
    },
    cancelJob({ jobId }) {
      app.jobs.cancel(jobId);
    },
  };
}
