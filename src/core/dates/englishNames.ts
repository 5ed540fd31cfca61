export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** The month (from 1) that a name or its first three letters mean, in any case. */
export function monthNamed(name: string): number | undefined {
  const index = indexOfName(MONTHS, name);
  return index === undefined ? undefined : index + 1;
}

/** The weekday (Sunday is 0) that a name or its first three letters mean, in any case. */
export function weekdayNamed(name: string): number | undefined {
  return indexOfName(WEEKDAYS, name);
}

function indexOfName(names: readonly string[], name: string): number | undefined {
  const wanted = name.toLowerCase();
  const index = names.findIndex((full) => {
    const lower = full.toLowerCase();
    return lower === wanted || lower.slice(0, 3) === wanted;
  });
  return index < 0 ? undefined : index;
}
