import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AwardBoardView, NominationView, SubjectHit } from '#shared/contract/awards.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { SubjectPicker } from './SubjectPicker.tsx';

interface NominationDialogProps {
  readonly campaignId: string;
  readonly view: AwardBoardView;
  /** Null for a new one. */
  readonly nomination: NominationView | null;
  readonly onClose: () => void;
}

const emptyPerson = {
  fullName: '',
  position: '',
  birthYear: null as number | null,
  isLeader: false,
  sex: '',
};

function unitHit(unitId: string, name: string): SubjectHit {
  return { kind: 'unit', unitId, personId: null, name, detail: '' };
}

/** Proposes a unit, a person of the register or somebody new, or a household. */
export function NominationDialog({ campaignId, view, nomination: own, onClose }: NominationDialogProps) {
  const trpc = useTRPC();
  const [subject, setSubject] = useState<SubjectKind>(
    own?.subject ?? view.awardType.subjects[0] ?? 'collective',
  );
  const [unit, setUnit] = useState(own === null ? null : unitHit(own.unitId, own.unitName));
  const [person, setPerson] = useState<SubjectHit | null>(
    own?.personId ? { ...unitHit(own.unitId, own.name), kind: 'person', personId: own.personId } : null,
  );
  const [isNew, setNew] = useState(false);
  const [added, setAdded] = useState(emptyPerson);
  const [household, setHousehold] = useState(own?.subject === 'household' ? own.name : '');
  const [proposer, setProposer] = useState(
    own === null ? null : unitHit(own.proposerUnitId, own.proposerName),
  );
  const [achievement, setAchievement] = useState(own?.achievement ?? '');
  const [hasConsent, setConsent] = useState(own?.hasConsent ?? false);
  const save = useMutation(
    trpc.awards.saveNomination.mutationOptions({
      onSuccess: () => {
        showDone(own === null ? 'Đã thêm đề nghị khen thưởng.' : 'Đã lưu đề nghị khen thưởng.');
        onClose();
      },
    }),
  );
  const note = noteOf(save.error);
  const errorAt = (field: string) => (note?.field === field ? note.message : undefined);
  const isKnownPerson = subject === 'individual' && !isNew;
  const unitId = isKnownPerson ? person?.unitId : unit?.unitId;
  const isReady = unitId !== undefined && proposer !== null && achievement.trim() !== '';
  const submit = () => {
    if (unitId === undefined || proposer === null) return;
    const { sex, ...rest } = added;
    save.mutate({
      ...{ id: own?.id ?? null, campaignId, awardTypeId: view.awardType.id, subject, unitId, achievement },
      personId: isKnownPerson ? (person?.personId ?? null) : null,
      newPerson:
        subject === 'individual' && isNew
          ? { ...rest, isDirectWorker: !rest.isLeader, sex: sex === '' ? null : (sex as 'male' | 'female') }
          : null,
      householdName: household,
      proposerUnitId: proposer.unitId,
      hasConsent,
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={own === null ? 'Thêm đề nghị khen thưởng' : 'Sửa đề nghị khen thưởng'}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Loại đối tượng"
          value={subject}
          onChange={(value) => setSubject(value as SubjectKind)}
          data={view.awardType.subjects.map((value) => ({ value, label: subjectNames[value] }))}
        />
        {isKnownPerson && (
          <SubjectPicker
            label="Cá nhân được đề nghị"
            kind="person"
            value={person}
            onChange={setPerson}
            error={errorAt('personId') ?? errorAt('unitId')}
          />
        )}
        {subject === 'individual' && (
          <Checkbox
            label="Người chưa có trong danh sách, nhập mới"
            checked={isNew}
            onChange={(event) => setNew(event.currentTarget.checked)}
          />
        )}
        {subject === 'individual' && isNew && (
          <Group grow align="flex-start">
            <TextInput
              label="Họ và tên"
              required
              value={added.fullName}
              onChange={(event) => setAdded({ ...added, fullName: event.currentTarget.value })}
            />
            <TextInput
              label="Chức vụ"
              value={added.position}
              onChange={(event) => setAdded({ ...added, position: event.currentTarget.value })}
            />
            <NumberInput
              label="Năm sinh"
              thousandSeparator={false}
              value={added.birthYear ?? ''}
              onChange={(value) =>
                setAdded({ ...added, birthYear: typeof value === 'number' ? value : null })
              }
            />
            <Select
              label="Giới tính"
              value={added.sex}
              onChange={(value) => setAdded({ ...added, sex: value ?? '' })}
              data={[
                { value: '', label: 'Chưa rõ' },
                { value: 'male', label: 'Nam' },
                { value: 'female', label: 'Nữ' },
              ]}
            />
          </Group>
        )}
        {subject === 'individual' && isNew && (
          <Checkbox
            label="Lãnh đạo, quản lý (từ phó trưởng phòng và tương đương trở lên)"
            checked={added.isLeader}
            onChange={(event) => setAdded({ ...added, isLeader: event.currentTarget.checked })}
          />
        )}
        {subject === 'household' && (
          <TextInput
            label="Hộ gia đình"
            required
            error={errorAt('householdName')}
            value={household}
            onChange={(event) => setHousehold(event.currentTarget.value)}
          />
        )}
        {!isKnownPerson && (
          <SubjectPicker
            label={subject === 'collective' ? 'Tập thể được đề nghị' : 'Thuộc đơn vị'}
            kind="unit"
            value={unit}
            onChange={setUnit}
            error={errorAt('unitId')}
          />
        )}
        <SubjectPicker
          label="Đơn vị đề nghị"
          kind="unit"
          value={proposer}
          onChange={setProposer}
          error={errorAt('proposerUnitId')}
        />
        <Textarea
          label="Tóm tắt thành tích"
          description="Việc đã làm và số liệu, không ghi nhận xét chung"
          required
          value={achievement}
          onChange={(event) => setAchievement(event.currentTarget.value)}
        />
        <Checkbox
          label="Đã có văn bản đồng ý của đơn vị quản lý (khi không thuộc đơn vị đề nghị)"
          checked={hasConsent}
          onChange={(event) => setConsent(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button loading={save.isPending} disabled={!isReady} onClick={submit}>
            Lưu đề nghị
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
