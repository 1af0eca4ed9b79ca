import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { audit } from '#db/schema/audit.ts';
import { installation, office, signer } from '#db/schema/settings.ts';
import type {
  BackupsView,
  OfficeInput,
  SettingsService,
  SetupView,
  SignerView,
} from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { firstBrokenAuditRow } from '../app/audit.ts';
import { BACKUP_FOLDER, backUp } from '../app/daily-backup.ts';
import { mutate } from '../app/mutate.ts';
import { cancelRestore, listBackups, pendingRestore, requestRestore } from '../app/restore.ts';
import { readLegalTables, writeLegalTables } from './legal-tables.ts';
import { loadSample } from './load-sample.ts';
import { readSample, sampleList } from './read-sample.ts';
import { setUpOffice } from './set-up-office.ts';

const AREA = ['settings'];

/** The office itself: its name, its people who sign, its legal tables, its log. */
export function createSettingsService(app: App): SettingsService {
  const setup = (): SetupView => {
    const row = app.db.select().from(office).where(eq(office.isOwn, true)).get();
    const actor = app.db.select({ name: installation.currentActor }).from(installation).get()?.name ?? '';
    return { office: row ?? null, actor, version: app.version, dataDir: app.dataDir };
  };
  const backups = (): BackupsView => ({
    backups: listBackups(app.dataDir),
    folder: join(app.dataDir, BACKUP_FOLDER),
    pending: pendingRestore(app.dataDir),
  });
  return {
    setup,
    setUpOffice({ office: input, actor }) {
      setUpOffice(app, input, actor);
      return setup();
    },
    saveOffice(input: OfficeInput) {
      const { office: own } = setup();
      if (own === null) throw AppError.of('OFFICE_NOT_SET_UP');
      const change = { action: 'settings.saveOffice', entity: 'office', entityId: own.id, areas: AREA };
      mutate(app, change, (tx) => tx.update(office).set(input).where(eq(office.id, own.id)).run());
      return setup();
    },
    setActor({ actor }) {
      const change = { action: 'settings.setActor', entity: 'installation', entityId: '1', areas: AREA };
      mutate(app, change, (tx) => tx.update(installation).set({ currentActor: actor }).run());
      return setup();
    },
    signers: () => app.db.select().from(signer).orderBy(desc(signer.validFrom)).all() as SignerView[],
    saveSigner({ id, ...values }) {
      const { validFrom, validTo } = values;
      if (validTo !== null && validTo < validFrom) {
        const period = { from: shortDate(validFrom), to: shortDate(validTo) };
        throw AppError.of('SIGNER_PERIOD_INVERTED', period).at('validTo');
      }
      const entityId = id ?? newId();
      mutate(app, { action: 'settings.saveSigner', entity: 'signer', entityId, areas: AREA }, (tx) => {
        if (id === null)
          return tx
            .insert(signer)
            .values({ id: entityId, ...values, ...stampNew(app) })
            .run();
        const written = tx
          .update(signer)
          .set({ ...values, ...stampChange(app) })
          .where(eq(signer.id, id))
          .run();
        if (written.changes === 0) throw AppError.of('NOT_FOUND', { what: 'người ký' });
        return written;
      });
      return { id: entityId, ...values };
    },
    legalTables: () => readLegalTables(app.db, null),
    saveLegalTables(input) {
      const change = {
        action: 'settings.saveLegalTables',
        entity: 'legal_entry',
        entityId: '*',
        areas: AREA,
      };
      mutate(app, change, (tx) => writeLegalTables(app, tx, null, input));
      return readLegalTables(app.db, null);
    },
    samples: () => sampleList(app.resourcesDir),
    loadSample: ({ sampleId, actor }) => ({
      campaignId: loadSample(app, readSample(app.resourcesDir, sampleId), actor),
    }),
    backups,
    backUpNow() {
      backUp(app);
      app.ports.push({ kind: 'data.changed', areas: AREA });
      return backups();
    },
    requestRestore({ name }) {
      requestRestore(app, name);
      const change = {
        action: 'settings.requestRestore',
        entity: 'backup',
        entityId: name,
        areas: AREA,
      };
      mutate(app, change, () => undefined);
      return backups();
    },
    cancelRestore() {
      cancelRestore(app.dataDir);
      const change = { action: 'settings.cancelRestore', entity: 'backup', entityId: '*', areas: AREA };
      mutate(app, change, () => undefined);
      return backups();
    },
    auditTrail: ({ limit }) => ({
      rows: app.db.select().from(audit).orderBy(desc(audit.seq)).limit(limit).all(),
      isIntact: firstBrokenAuditRow(app.db) === null,
    }),
  };
}
