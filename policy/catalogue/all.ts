// The rule catalogue whole: 272 rows in fifteen themes, in the catalogue's own order.

import { aimDistanceAndLoad } from './aim-distance-and-load.ts';
import { ammunitionAndInspection } from './ammunition-and-inspection.ts';
import { assessmentAndAlternatives } from './assessment-and-alternatives.ts';
import { breaksAndUnattendedGuns } from './breaks-and-unattended-guns.ts';
import { bulletedAmmunition } from './bulleted-ammunition.ts';
import { handOverAndDeclaration } from './hand-over-and-declaration.ts';
import { incidentComplaintAndStop } from './incident-complaint-and-stop.ts';
import { inventoryMarkingAndStorage } from './inventory-marking-and-storage.ts';
import { loadingAndBore } from './loading-and-bore.ts';
import { minors } from './minors.ts';
import { recordsAndRetention } from './records-and-retention.ts';
import { roleAndQualification } from './role-and-qualification.ts';
import type { CatalogueRow, Theme } from './row.ts';
import { trainingFitnessAndBriefings } from './training-fitness-and-briefings.ts';
import { transportAndPublicPlaces } from './transport-and-public-places.ts';
import { wrapUpAndAccounting } from './wrap-up-and-accounting.ts';

/** The themes in order. */
export const themes: readonly Theme[] = [
  roleAndQualification,
  inventoryMarkingAndStorage,
  ammunitionAndInspection,
  loadingAndBore,
  handOverAndDeclaration,
  aimDistanceAndLoad,
  breaksAndUnattendedGuns,
  bulletedAmmunition,
  trainingFitnessAndBriefings,
  assessmentAndAlternatives,
  incidentComplaintAndStop,
  recordsAndRetention,
  transportAndPublicPlaces,
  minors,
  wrapUpAndAccounting,
];

/** Every row, theme by theme. */
export const rows: readonly CatalogueRow[] = themes.flatMap((theme) => theme.rows);

const byId: ReadonlyMap<string, CatalogueRow> = new Map(rows.map((row) => [row.id, row]));

/** A row by its id. */
export const rowOf = (id: string): CatalogueRow | undefined => byId.get(id);
