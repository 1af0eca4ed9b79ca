import type { AppError } from '#shared/errors.ts';
import { refusal } from '../refuse.ts';

export const damaged = (): AppError => refusal('CONTAINER_DAMAGED');
export const unsafe = (reason: string): AppError => refusal('CONTAINER_UNSAFE', { reason });
