/**
 * Completion scripts. Each shell asks `plancheck complete-word <index> -- <words…>`, which prints one
 * candidate a line, its description behind a tab, or `:files`. Written by hand, because the libraries for it
 * either never let a shell complete files, which most arguments are, or lose the word under the cursor.
 */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** Answer that leaves the word to the shell. */
export const FILES = ':files';

export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# plancheck completion bash: source this, for example: source <(plancheck completion bash)
_plancheck() {
  local line word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ${FILES} ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
      return
    fi
    line="\${line%%$'\\t'*}"
    COMPREPLY+=("$(printf '%q' "$line")")
  done < <(plancheck complete-word "$COMP_CWORD" -- "\${COMP_WORDS[@]}" 2>/dev/null)
}
complete -F _plancheck plancheck
`,
  zsh: `#compdef plancheck
# plancheck completion zsh: source this, or write it to a file _plancheck in a folder of $fpath
_plancheck() {
  local -a lines values
  local line
  lines=("\${(@f)$(plancheck complete-word $((CURRENT - 1)) -- "\${words[@]}" 2>/dev/null)}")
  if [[ "$lines[1]" == ${FILES} ]]; then
    _files
    return
  fi
  for line in $lines; do
    values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe plancheck values
}
if [[ $zsh_eval_context == *func ]]; then _plancheck "$@"; else compdef _plancheck plancheck; fi
`,
  fish: `# plancheck completion fish: plancheck completion fish > ~/.config/fish/completions/plancheck.fish
function __plancheck_complete
    set -l words (commandline -opc)
    set -l answer (plancheck complete-word (count $words) -- $words (commandline -ct) 2>/dev/null)
    if test "$answer[1]" = ${FILES}
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $answer
    end
end
complete -c plancheck -f -a '(__plancheck_complete)'
`,
  // PowerShell completes files itself if there is no answer. Words that it would split are quoted, and so is
  // the double hyphen, which it would not pass on to a script.
  powershell: `# plancheck completion powershell: add this to $PROFILE:
#   plancheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName plancheck -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $index = $words.Count
  if ($wordToComplete -ne '') { $index -= 1 }
  $arguments = @('complete-word', "$index", '--') + $words
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $answer = @(& plancheck @arguments 2>$null)
  } finally {
    [Console]::OutputEncoding = $encoding
  }
  if ($answer.Count -eq 0 -or $answer[0] -eq '${FILES}') { return }
  foreach ($line in $answer) {
    $word, $means = $line -split "\`t", 2
    if (-not $means) { $means = $word }
    $typed = $word
    if ($word -match '[^\\w./:=-]') { $typed = "'" + ($word -replace "'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $means)
  }
}
`,
};
