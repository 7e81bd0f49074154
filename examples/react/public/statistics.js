// Stands for the script of a statistics tool.
console.info('This visit is counted.');
