import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { makeApp } from "./app.ts";
import type { ServerParts } from "./context.ts";
import { deliverHooks, type Post } from "./hooks/deliver-hooks.ts";
import { loadPages } from "./pages.ts";

export interface ServeOptions extends Omit<ServerParts, "hosts"> {
  readonly address: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The hosts it answers to, once the port is known. */
  readonly namesFor: (port: number) => readonly string[];
  /** The folder of the built pages. */
  readonly pages: string;
  readonly post?: Post;
}

export interface Serving {
  readonly port: number;
  /** False where the pages were never built: the API alone is served. */
  readonly hasPages: boolean;
  readonly close: () => Promise<void>;
}

/** Serves a workspace until closed; rejects where the port is taken. */
export async function serveWorkspace(options: ServeOptions): Promise<Serving> {
  const { address, port, namesFor, pages: folder, post, ...rest } = options;
  const pages = loadPages(folder);
  const hosts: string[] = [];
  const app = makeApp({ ...rest, hosts }, pages);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: address, port }, () => resolve(opened));
    opened.once("error", reject);
  });
  const taken = (server.address() as AddressInfo).port;
  hosts.push(...namesFor(taken));
  const deliveries =
    post === undefined
      ? null
      : deliverHooks({ workspace: rest.workspace, hooks: rest.hooks, post, now: rest.now });
  return {
    port: taken,
    hasPages: pages !== null,
    close: () =>
      new Promise((resolve) => {
        deliveries?.stop();
        server.close(() => resolve());
        // Streams of changes never end by themselves.
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
