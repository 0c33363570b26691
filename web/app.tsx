import { AccountsPage } from "./pages/accounts.tsx";
import { ArticlePage } from "./pages/article.tsx";
import { FigurePage } from "./pages/figure.tsx";
import { LogPage } from "./pages/log.tsx";
import { SearchPage } from "./pages/search.tsx";
import { SignInPage } from "./pages/sign-in.tsx";
import { StoriesPage } from "./pages/stories.tsx";
import { StoryPage } from "./pages/story.tsx";
import { Frame } from "./parts/frame.tsx";
import { route, session } from "./state.ts";

export function App() {
  if (session.value?.needsAccount && session.value.account === null) return <SignInPage />;
  return <Frame>{choosePage()}</Frame>;
}

function choosePage() {
  const here = route.value;
  switch (here.page) {
    case "stories":
      return <StoriesPage />;
    case "story":
      return <StoryPage key={here.story} here={here} />;
    case "figure":
      return <FigurePage key={here.figure} here={here} />;
    case "article":
      return <ArticlePage key={here.article} here={here} />;
    case "search":
      return <SearchPage here={here} />;
    case "log":
      return <LogPage />;
    case "accounts":
      return <AccountsPage />;
    case "unknown":
      return (
        <div class="page">
          <h1>There is no such page</h1>
          <p>
            <a href="#/">All stories</a>
          </p>
        </div>
      );
  }
}
