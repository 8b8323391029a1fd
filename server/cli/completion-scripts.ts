/** What each shell needs to ask us; what may be said where is known in one place, `complete.ts`. */
export const completionScripts = {
  bash: `# clausewright completion bash >> ~/.bashrc
_clausewright() {
  local line=\${COMP_LINE:0:COMP_POINT} value ended
  local -a words
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  # Bash replaces only what stands behind the last sign at which it ends a word, such as =, with an @ itself.
  ended=\${words[\${#words[@]}-1]}
  ended=\${ended%"\${ended##*["$COMP_WORDBREAKS"]}"}
  ended=\${ended%@}
  COMPREPLY=()
  while IFS= read -r value; do
    value=\${value%%$'\\t'*}
    COMPREPLY+=("\${value#"$ended"}")
  done < <(clausewright complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -o default -F _clausewright clausewright
`,
  zsh: `#compdef clausewright
# clausewright completion zsh > a file named _clausewright in a folder of $fpath, or source it behind compinit
_clausewright() {
  local -a found
  local value help
  while IFS=$'\\t' read -r value help; do
    found+=("\${value//:/\\\\:}\${help:+:$help}")
  done < <(clausewright complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe clausewright found; else _files; fi
}
# Read as a file of $fpath, this is called by the first Tab and has to answer it.
if [[ $funcstack[1] = _clausewright ]]; then _clausewright "$@"; else compdef _clausewright clausewright; fi
`,
  fish: `# clausewright completion fish > ~/.config/fish/completions/clausewright.fish
complete -c clausewright -a '(clausewright complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
  powershell: `# clausewright completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName clausewright -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '""' }
  clausewright complete '--' @words 2>$null | ForEach-Object {
    $value, $help = $_ -split "\`t", 2
    if (-not $help) { $help = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
  }
}
`,
};
