const tenths = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10];

/** The point that a cropped picture keeps, in tenths: the policy allows no style attributes. */
export const picturesCss = `
${tenths.map((one) => `.photo .at-x${String(one)}{object-position:${String(one * 10)}% 50%}`).join('\n')}
${tenths.map((one) => `.photo .at-y${String(one)}{object-position:50% ${String(one * 10)}%}`).join('\n')}
`;
