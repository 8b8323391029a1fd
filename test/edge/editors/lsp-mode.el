;;; What somebody does in Emacs, with lsp-mode: told to the test as JSON. Run by `emacs --batch -l`.  -*- lexical-binding: t; -*-
(require 'json)
(require 'package)
(package-initialize)
(require 'lsp-mode)
(require 'lsp-completion)
(require 'lsp-diagnostics)
(require 'xref)

(defvar asked (json-parse-string (getenv "CLAUSEWRIGHT_ASKED") :object-type 'alist :array-type 'list))
(defvar folder (file-name-as-directory (alist-get 'folder asked)))
(defvar patience 60)

(setq lsp-auto-guess-root t
      lsp-session-file (expand-file-name "lsp-session" (concat folder ".."))
      lsp-restart 'ignore
      make-backup-files nil
      create-lockfiles nil)

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
  (lsp-workspace-folders-add folder)
  ;; The configuration that the page gives, as somebody has it in the init file.
  (load (expand-file-name (alist-get 'configuration asked)) nil t)
  (find-file (concat folder "r.report.yaml"))
  (let (found)
    (wait-until (lambda () (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics))) "diagnostics")
    (push (cons 'diagnostics
                (vconcat (mapcar (lambda (one)
                                   (list (cons 'line (lsp-get (lsp-get (lsp-get one :range) :start) :line))
                                         (cons 'message (lsp-get one :message))))
                                 (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics)))))
          found)
    (go 4 3)
    (let* ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params)))
           (shown (lsp--render-on-hover-content (lsp-get hover :contents) t)))
      (push (cons 'hover (vconcat (split-string (substring-no-properties shown) "\n"))) found))
    (let ((place (xref-item-location
                  (car (xref-backend-definitions 'xref-lsp (xref-backend-identifier-at-point 'xref-lsp))))))
      (push (list 'definition
                  (cons 'file (xref-file-location-file place))
                  (cons 'line (xref-file-location-line place)))
            found))
    (go 5 14)
    (let* ((at (lsp-completion-at-point))
           (all (all-completions "" (nth 2 at))))
      (push (cons 'completion (vconcat (mapcar #'substring-no-properties all))) found))
    (push (cons 'actions (vconcat (mapcar (lambda (one) (lsp-get one :title)) (lsp-code-actions-at-point)))) found)
    (go 4 3)
    (lsp-rename "desks")
    (lsp-format-buffer)
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
