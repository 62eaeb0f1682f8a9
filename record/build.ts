// The name of this build, which every answer carries (model.md §7).

export const build = 'proofhouse 0.1.0';
