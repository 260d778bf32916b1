// Types of what the benchmark uses of packages installed only in this folder, so that types are checked without
// them.

declare module 'papaparse' {
  interface Settings {
    encoding: string;
    skipEmptyLines: boolean;
    step(row: { data: string[] }): void;
    complete(): void;
  }
  const Papa: { parse(stream: NodeJS.ReadableStream, settings: Settings): void };
  export default Papa;
}

declare module 'udsv' {
  interface Schema {
    readonly cols: readonly unknown[];
  }
  type Rows = (text: string) => string[][];
  export interface Parser {
    readonly stringArrs: Rows;
    chunk(text: string, rows: Rows, each: (row: string[]) => void): void;
    end(): void;
  }
  export function inferSchema(text: string, options: { col: string; encl: string }): Schema;
  export function initParser(schema: Schema): Parser;
}

declare module '@duckdb/node-api' {
  interface Reader {
    getRows(): unknown[][];
  }
  interface Connection {
    runAndReadAll(statement: string): Promise<Reader>;
  }
  export const DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection> }>;
  };
}

declare module 'tableschema' {
  interface Table {
    iter(options: { keyed: boolean; stream: boolean }): Promise<AsyncIterable<string[]>>;
  }
  const tableschema: {
    Table: {
      load(source: NodeJS.ReadableStream, options: { schema: object; delimiter: string }): Promise<Table>;
    };
  };
  export default tableschema;
}

declare module 'echarts' {
  interface Chart {
    setOption(option: object): void;
    renderToSVGString(): string;
    dispose(): void;
  }
  export function init(
    element: null,
    theme: null,
    options: { renderer: 'svg'; ssr: boolean; width: number; height: number },
  ): Chart;
}
