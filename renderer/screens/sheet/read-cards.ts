/**
 * Which card of each sheet was shown last, by service. It lives as long as the page, which ends with its session:
 * the next visitor begins at the first card.
 */
const lastCards = new Map<string, number>();

export function lastCard(service: string): number {
  return lastCards.get(service) ?? 0;
}

export function keepCard(service: string, card: number): void {
  lastCards.set(service, card);
}
