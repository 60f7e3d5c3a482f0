import type { Platform } from '@articulado/api';
import type { DataSource } from 'typeorm';
import { demoActs } from './demo-acts.js';
import { DemoClock } from './demo-clock.js';
import { markAsDemo } from './demo-marker.js';
import { DemoPlayer } from './demo-player.js';
import { inOneTransaction } from './one-transaction.js';
import { playConsultation } from './scenes/consultation.js';
import { playFoundation } from './scenes/foundation.js';
import { playRepresentatives } from './scenes/institutions.js';
import { playPolicy } from './scenes/policy.js';
import { playRegulation } from './scenes/regulation.js';
import type { Scene } from './scenes/scene.js';

/**
 * Plays the demonstration into an empty database: the past months of two processes, act by act, by the use cases that
 * everybody's acts go through, so that its record verifies like any other. All of it or nothing is there afterwards.
 * @param start - when the demonstration begins to be used; all its dates follow from it
 */
export async function seedDemo(dataSource: DataSource, platform: Platform, start: Date): Promise<void> {
  const clock = new DemoClock(start);
  await inOneTransaction(dataSource, clock, async (inside) => {
    const { db, unitOfWork } = inside;
    const scene: Scene = {
      acts: demoActs(inside, platform),
      player: new DemoPlayer(unitOfWork, clock),
      unitOfWork,
      clock,
      institutions: new Map(),
    };
    await playFoundation(scene);
    await playRepresentatives(scene);
    await playRegulation(scene);
    await playPolicy(scene);
    await playConsultation(scene);
    await markAsDemo(db);
  });
}
