;;; What somebody does in Emacs, with lsp-mode: told to the test as JSON. Run by `emacs --batch -l`.  -*- lexical-binding: t; -*-
(load (expand-file-name "desk.el" (file-name-directory load-file-name)) nil t)
(require 'lsp-mode)
(require 'lsp-completion)
(require 'lsp-diagnostics)

(setq lsp-auto-guess-root t
      lsp-session-file (expand-file-name "lsp-session" (concat folder ".."))
      lsp-restart 'ignore)

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
    (let ((all (wait-until
                (lambda () (xref-backend-definitions 'xref-lsp (xref-backend-identifier-at-point 'xref-lsp)))
                "definition")))
      (push (told-definition (xref-item-location (car all))) found))
    (let* ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params)))
           (shown (lsp--render-on-hover-content (lsp-get hover :contents) t)))
      (push (told-hover shown) found))
    (go 5 14)
    (push (told-completion (lsp-completion-at-point)) found)
    (push (cons 'actions (vconcat (mapcar (lambda (one) (lsp-get one :title)) (lsp-code-actions-at-point)))) found)
    (go 4 3)
    (lsp-rename "desks")
    (lsp-format-buffer)
    (append (told-files) found)))

(tell #'run)
