/**
 * Zones that a machine may be set to: offsets of half and quarter hours, both ends of the day, a
 * day that was skipped (Apia's 2011-12-30), summer time of half an hour.
 */
const MACHINE_ZONES = [
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Los_Angeles',
  'Pacific/Apia',
  'Pacific/Kiritimati',
] as const;

/** What an action gives on machines that are set to different zones; the first is UTC. */
export function inZones<T>(action: () => T): readonly T[] {
  const before = process.env['TZ'];
  try {
    return MACHINE_ZONES.map((zone) => {
      process.env['TZ'] = zone;
      return action();
    });
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
