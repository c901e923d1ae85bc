import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What /metrics tells. Counters of the hot path are plain numbers that are read when somebody asks. */
export class Metrics {
  readonly #registry = new Registry();
  readonly renders: Counter<'page'>;
  readonly renderSeconds: Histogram;

  constructor() {
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: 100 });
    this.renders = new Counter({ name: 'shironam_page_renders_total', help: 'Pages rendered, by kind.', labelNames: ['page'], registers: [this.#registry] });
    this.renderSeconds = new Histogram({ name: 'shironam_page_render_seconds', help: 'Time from a miss to a stored page.', buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2], registers: [this.#registry] });
  }

  /** A number kept elsewhere, read when the metrics are asked for. */
  watch(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
