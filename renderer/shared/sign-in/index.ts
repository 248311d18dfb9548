export { StaffLanguage } from './StaffLanguage.tsx';
export { StaffSignIn } from './StaffSignIn.tsx';
