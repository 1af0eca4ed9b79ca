import type { ExchangeService } from '#shared/contract/exchange.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createExchangeService(_app: App): ExchangeService {
  return {};
}
