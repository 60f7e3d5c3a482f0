/** Whether work can be sent to this process: known to the health check, and to whoever stops the process. */
export class Readiness {
  private leaving = false;

  /** Since then it serves on, and says that it takes nothing new. */
  leave(): void {
    this.leaving = true;
  }

  get isLeaving(): boolean {
    return this.leaving;
  }
}
