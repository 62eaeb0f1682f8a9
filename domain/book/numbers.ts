// A list of numbers that grows in one piece of memory, and is written to disk as it stands.

/** Numbers in the order they were added. */
export interface Numbers {
  values: Float64Array;
  count: number;
}

export const emptyNumbers = (): Numbers => ({ values: new Float64Array(16), count: 0 });

/** Adds a number at the end. */
export function addNumber(numbers: Numbers, value: number): void {
  if (numbers.count === numbers.values.length) {
    const values = new Float64Array(Math.max(16, 2 * numbers.values.length));
    values.set(numbers.values);
    numbers.values = values;
  }
  numbers.values[numbers.count] = value;
  numbers.count += 1;
}
