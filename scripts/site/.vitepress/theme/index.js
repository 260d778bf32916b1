// The default theme without its fonts: those of the reader's system have Chinese too.
import theme from 'vitepress/theme-without-fonts';
import './style.css';

export default theme;
