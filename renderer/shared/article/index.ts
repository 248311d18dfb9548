export { type ArticleLink, ArticleText } from './ArticleText.tsx';
export { StepArticles } from './StepArticles.tsx';
