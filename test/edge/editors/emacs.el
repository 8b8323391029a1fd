;;; What somebody does in Emacs, with eglot: told to the test as JSON. Run by `emacs --batch -l`.  -*- lexical-binding: t; -*-
(require 'json)
(require 'package)
(package-initialize)
(require 'eglot)
(require 'xref)

(defvar asked (json-parse-string (getenv "CLAUSEWRIGHT_ASKED") :object-type 'alist :array-type 'list))
(defvar folder (file-name-as-directory (alist-get 'folder asked)))
(defvar patience 60)

;; The configuration that the page gives, as somebody has it in the init file.
(load (expand-file-name (alist-get 'configuration asked)) nil t)
(setq eglot-sync-connect patience
      eglot-confirm-server-initiated-edits nil
      eglot-events-buffer-size 0
      make-backup-files nil
      create-lockfiles nil
      project-find-functions (list (lambda (_) (cons 'transient folder))))

(defalias 'y-or-n-p #'always "Nobody is there to be asked.")

(defun wait-until (is what)
  "Take what comes in until IS answers something; WHAT is missing else."
  (let ((end (+ (float-time) patience)) found)
    (while (and (not (setq found (funcall is))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or found (error "No %s" what))))

(defun lines ()
  (vconcat (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n")))

(defun go (line column)
  (goto-char (point-min))
  (forward-line line)
  (forward-char column))

(defun run ()
  (find-file (concat folder "r.report.yaml"))
  (let ((report (current-buffer)) found)
    (eglot-ensure)
    (apply #'eglot--connect (eglot--guess-contact))
    (wait-until #'eglot-current-server "server")
    (setq flymake-no-changes-timeout nil)
    (flymake-mode 1)
    (wait-until (lambda () (flymake-start) (flymake-diagnostics)) "diagnostics")
    (push (cons 'diagnostics
                (vconcat (mapcar (lambda (one)
                                   (list (cons 'line (1- (line-number-at-pos (flymake-diagnostic-beg one))))
                                         (cons 'message (flymake-diagnostic-text one))))
                                 (flymake-diagnostics))))
          found)
    (go 4 3)
    (wait-until (lambda () (xref-backend-definitions 'eglot "LSP identifier at point.")) "definition")
    (let* ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                   (eglot--TextDocumentPositionParams)))
           (shown (eglot--hover-info (plist-get hover :contents) (plist-get hover :range))))
      (push (cons 'hover (vconcat (split-string (substring-no-properties shown) "\n"))) found))
    (let ((place (xref-item-location (car (xref-backend-definitions 'eglot "LSP identifier at point.")))))
      (push (list 'definition
                  (cons 'file (xref-file-location-file place))
                  (cons 'line (xref-file-location-line place)))
            found))
    (go 5 14)
    (let* ((at (eglot-completion-at-point))
           (all (all-completions "" (nth 2 at))))
      (push (cons 'completion (vconcat (mapcar #'substring-no-properties all))) found))
    (push (cons 'actions
                (vconcat (mapcar (lambda (one) (plist-get one :title))
                                 (eglot-code-actions (line-beginning-position) (line-end-position)))))
          found)
    (go 4 3)
    (eglot-rename "desks")
    (push (cons 'report (lines)) found)
    (with-current-buffer (find-file-noselect (concat folder "own.standard.yaml"))
      (push (cons 'standard (lines)) found))
    (push (cons 'buffers (vconcat (delq nil (mapcar #'buffer-file-name (buffer-list))))) found)
    found))

(let ((found (condition-case failed (run) (error (list (cons 'failed (format "%S" failed)))))))
  (with-temp-file (alist-get 'answer asked)
    (set-buffer-file-coding-system 'utf-8)
    (insert (json-serialize found))))
(kill-emacs 0)
